package io.gongkai.access;

import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.hibernate.Session;

/** Gives the policies of the database who is above whom, from the register of divisions, and sees that they hold. */
@ApplicationScoped
class DivisionLineRepository {

    /** Any number that nothing else in the database takes a lock by. */
    private static final String ALONE = "SELECT pg_advisory_xact_lock(7090702)";

    private record Line(String division, String ancestor) {}

    private final Session session;
    private final DivisionRegister divisions;

    DivisionLineRepository(Session session, DivisionRegister divisions) {
        this.session = session;
        this.divisions = divisions;
    }

    /** @throws IllegalStateException if the database would let the service past its policies */
    @AsSystem
    @Transactional
    void prepare(@Observes StartupEvent start) {
        session.doWork(connection -> {
            requireRowSecurity(connection);
            Set<Line> wanted = wanted();
            if (!wanted.equals(kept(connection))) {
                fill(connection, wanted);
            }
        });
    }

    private static void requireRowSecurity(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT row_security_active('token')")) {
            row.next();
            if (!row.getBoolean(1)) {
                throw new IllegalStateException(
                        "row-level security does not apply to this connection: is its role gongkai_application?");
            }
        }
    }

    private Set<Line> wanted() {
        Set<Line> lines = new HashSet<>();
        IntStream.rangeClosed(divisions.firstYear(), divisions.lastYear())
                .mapToObj(divisions::in)
                .forEach(tree -> tree.descendants(DivisionCode.NATION)
                        .forEach(division -> ancestors(tree, division.code(), lines)));
        return lines;
    }

    private static void ancestors(DivisionTree tree, DivisionCode division, Set<Line> lines) {
        tree.ancestors(division)
                .forEach(above ->
                        lines.add(new Line(division.value(), above.code().value())));
    }

    private static Set<Line> kept(Connection connection) throws SQLException {
        Set<Line> lines = new HashSet<>();
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery(ALONE).close();
            try (ResultSet row = statement.executeQuery("SELECT division, ancestor FROM division_line")) {
                while (row.next()) {
                    lines.add(new Line(row.getString(1), row.getString(2)));
                }
            }
        }
        return lines;
    }

    private static void fill(Connection connection, Set<Line> lines) throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement add = connection.prepareStatement(
                        "INSERT INTO division_line SELECT * FROM unnest(?::text[], ?::text[])")) {
            statement.executeUpdate("DELETE FROM division_line");
            add.setArray(
                    1,
                    connection.createArrayOf(
                            "text", lines.stream().map(Line::division).toArray()));
            add.setArray(
                    2,
                    connection.createArrayOf(
                            "text", lines.stream().map(Line::ancestor).toArray()));
            add.executeUpdate();
        }
    }
}
