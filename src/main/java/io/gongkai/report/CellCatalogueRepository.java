package io.gongkai.report;

import io.gongkai.access.AsSystem;
import io.gongkai.form.CellId;
import io.gongkai.form.Editions;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.hibernate.Session;

/** The small numbers under which cells are stored. Cells new to the editions are added when the service starts. */
@ApplicationScoped
class CellCatalogueRepository {

    private static final String ADD =
            "INSERT INTO cell (id) VALUES (?) ON CONFLICT ON CONSTRAINT uq_cell_id DO NOTHING";

    private final Session session;
    private final Editions editions;
    private final Map<CellId, Short> numbers = new HashMap<>();
    private final Map<Short, CellId> ids = new HashMap<>();

    CellCatalogueRepository(Session session, Editions editions) {
        this.session = session;
        this.editions = editions;
    }

    @AsSystem
    @Transactional
    void onStart(@Observes StartupEvent event) {
        TreeSet<CellId> fresh = new TreeSet<>();
        editions.all().forEach(edition -> fresh.addAll(edition.index().keySet()));
        session.doWork(connection -> {
            try (PreparedStatement known = connection.prepareStatement("SELECT id, number FROM cell");
                    ResultSet row = known.executeQuery()) {
                while (row.next()) {
                    fresh.remove(new CellId(row.getString(1)));
                }
            }
            try (PreparedStatement add = connection.prepareStatement(ADD)) {
                for (CellId id : fresh) {
                    add.setString(1, id.value());
                    add.addBatch();
                }
                add.executeBatch();
            }
            try (PreparedStatement all = connection.prepareStatement("SELECT id, number FROM cell");
                    ResultSet row = all.executeQuery()) {
                while (row.next()) {
                    CellId id = new CellId(row.getString(1));
                    numbers.put(id, row.getShort(2));
                    ids.put(row.getShort(2), id);
                }
            }
        });
    }

    short number(CellId id) {
        Short number = numbers.get(id);
        if (number == null) {
            throw new IllegalStateException("no stored cell " + id);
        }
        return number;
    }

    CellId id(short number) {
        CellId id = ids.get(number);
        if (id == null) {
            throw new IllegalStateException("no cell is stored as " + number);
        }
        return id;
    }
}
