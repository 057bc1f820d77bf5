package io.gongkai.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongkai.body.Body;
import io.gongkai.body.BodyGroup;
import io.gongkai.body.BodyRegister;
import io.gongkai.division.BodyId;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import io.gongkai.division.Level;
import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.Editions;
import io.gongkai.form.Unit;
import io.gongkai.prepared.Head;
import io.gongkai.prepared.LogState;
import io.gongkai.prepared.PreparedAnswers;
import io.gongkai.prepared.Question;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Holds a sample of what is served against sums that the database makes afresh by other SQL. Where they differ it raises
 * the alarm (the log, and {@code /q/health/well}), and everything prepared is forgotten: a wrong number is not served on.
 */
@ApplicationScoped
class Exactness {

    private static final Logger LOG = Logger.getLogger(Exactness.class);

    /** While somebody files there, a comparison says nothing. */
    private static final int TRIES = 5;

    /**
     * A sum that is served and is not what the reports add up to.
     *
     * @param served null where no number is served, as {@code stored} where nothing but zeros is stored
     */
    record Difference(CellId cell, Optional<BigDecimal> served, Optional<BigDecimal> stored) {}

    private final RollupAnswers answers;
    private final ExactnessRepository repository;
    private final PreparedAnswers prepared;
    private final Parts parts;
    private final Head head;
    private final DivisionRegister register;
    private final BodyRegister bodies;
    private final ObjectMapper json;
    private final Set<CellId> unsummed;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final Map<RollupQuery, List<Difference>> wrong = new ConcurrentHashMap<>();

    Exactness(
            RollupAnswers answers,
            ExactnessRepository repository,
            PreparedAnswers prepared,
            Parts parts,
            Head head,
            DivisionRegister register,
            BodyRegister bodies,
            ObjectMapper json,
            Editions editions) {
        this.answers = answers;
        this.repository = repository;
        this.prepared = prepared;
        this.parts = parts;
        this.head = head;
        this.register = register;
        this.bodies = bodies;
        this.json = json;
        this.unsummed = editions.all().stream()
                .flatMap(edition -> edition.index().values().stream())
                .filter(cell -> cell.unit() == Unit.MONEY_UNSPECIFIED)
                .map(Cell::id)
                .collect(Collectors.toSet());
    }

    @Scheduled(
            every = "${gongkai.exactness.every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void checkSome() {
        List.copyOf(wrong.keySet()).forEach(this::check);
        List<Integer> years = repository.years();
        if (!years.isEmpty()) {
            int year = any(years);
            check(sample(year, any(List.of(Basis.values()))));
        }
    }

    /** Of region reports twice as often as of each of the others. */
    private RollupQuery sample(int year, Basis basis) {
        Whose whose = any(List.of(Whose.REGIONS, Whose.REGIONS, Whose.OWN_LEVELS, Whose.DEPARTMENTS));
        // A roll-up of all departments of the nation names each: it would push much else out of what is kept.
        Level level = any(
                whose.equals(Whose.DEPARTMENTS)
                        ? List.of(Level.PROVINCE, Level.PREFECTURE, Level.COUNTY)
                        : List.of(Level.NATION, Level.PROVINCE, Level.PREFECTURE));
        List<DivisionCode> all = register.in(year).all().stream()
                .filter(division -> division.level() == level)
                .map(Division::code)
                .toList();
        return new RollupQuery(any(all), year, whose, basis);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** What is wrong with a roll-up as it is served; nothing, too, where it changed while it was looked at. */
    List<Difference> check(RollupQuery asked) {
        Question question = answers.question(asked);
        for (int tries = 0; tries < TRIES; tries++) {
            LogState before = head.readNow();
            byte[] served = prepared.body(
                    question, SeriesFormat.JSON.id(), () -> answers.answer(asked, asked.page(), SeriesFormat.JSON));
            Map<CellId, BigDecimal> stored = repository.sums(
                    bodies(asked, before.number()), asked.whose().scope(), asked.year(), asked.basis());
            if (head.readNow().leaves(before, question.sources())) {
                List<Difference> differences = differences(served, stored);
                tell(asked, differences);
                return differences;
            }
        }
        return List.of();
    }

    private List<BodyId> bodies(RollupQuery asked, long number) {
        DivisionTree tree = register.in(asked.year());
        List<Division> members = asked.whose().members(tree.find(asked.area()).orElseThrow(), tree);
        return switch (asked.whose()) {
            case Whose.Regions(), Whose.OwnLevels() ->
                members.stream().map(one -> BodyId.of(one.code())).toList();
            case Whose.Departments _ ->
                asked
                        .whose()
                        .of(bodies.of(BodyGroup.DEPARTMENTS, members, asked.year(), Optional.of(number)))
                        .bodies()
                        .stream()
                        .map(Body::id)
                        .toList();
        };
    }

    private List<Difference> differences(byte[] served, Map<CellId, BigDecimal> stored) {
        Map<CellId, Optional<BigDecimal>> all = new TreeMap<>();
        stored.keySet().forEach(cell -> all.put(cell, Optional.empty()));
        cells(served).properties().forEach(cell -> all.put(new CellId(cell.getKey()), number(cell.getValue())));
        return all.entrySet().stream()
                .map(one -> new Difference(one.getKey(), one.getValue(), Optional.ofNullable(stored.get(one.getKey()))))
                .filter(one -> !unsummed.contains(one.cell()))
                .filter(one -> one.served()
                                .orElse(BigDecimal.ZERO)
                                .compareTo(one.stored().orElse(BigDecimal.ZERO))
                        != 0)
                .toList();
    }

    private JsonNode cells(byte[] served) {
        try {
            return json.readTree(served).path("cells");
        } catch (IOException e) {
            throw new UncheckedIOException("a prepared roll-up that is no JSON", e);
        }
    }

    private static Optional<BigDecimal> number(JsonNode figure) {
        return figure.isNull() ? Optional.empty() : Optional.of(new BigDecimal(figure.asText()));
    }

    private void tell(RollupQuery asked, List<Difference> differences) {
        if (differences.isEmpty()) {
            wrong.remove(asked);
            return;
        }
        wrong.put(asked, differences);
        prepared.forget();
        parts.forget();
        LOG.errorf(
                "汇总与各报告之和不一致，已弃用缓存并重新计算；请核对数据库是否被改动 · the roll-up is not what the reports add up to; it is made anew. See whether the database was altered: %s %s",
                asked, differences);
    }

    /** Roll-ups that were found wrong, and not found right since. */
    Collection<RollupQuery> wrong() {
        return wrong.keySet();
    }
}
