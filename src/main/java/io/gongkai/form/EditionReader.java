package io.gongkai.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads an edition from its file and refuses a file that is wrong in itself. */
final class EditionReader {

    private static final ObjectReader YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build()
            .readerFor(EditionFile.class);
    private static final Text NO_WORDS = new Text("", "");

    private final String file;

    private EditionReader(String file) {
        this.file = file;
    }

    /**
     * The edition in this file.
     *
     * @throws InvalidEdition if the file is wrong; says where and what mends it
     */
    static Edition read(String file, InputStream yaml) throws IOException {
        return new EditionReader(file).edition(yaml);
    }

    private Edition edition(InputStream yaml) throws IOException {
        EditionFile entries = parse(yaml);
        List<Table> tables = entries.tables().stream().map(this::table).toList();
        List<OutcomeGroup> outcomes = entries.outcomes().stream()
                .map(group -> new OutcomeGroup(group.id(), group.label().text(), group.rows()))
                .toList();
        List<Section> sections = entries.sections().stream()
                .map(section -> new Section(section.id(), section.label().text(), listed(section.variants())))
                .toList();
        EditionCheck check = new EditionCheck(file);
        check.labels(tables);
        check.ids(entries, tables);
        Edition plain = new Edition(
                entries.id(),
                entries.title().text(),
                entries.basis().citation(),
                entries.firstYear(),
                entries.lastYear(),
                sections,
                tables,
                outcomes,
                List.of(),
                Collections.unmodifiableMap(Edition.indexOf(tables)),
                Edition.alternativesIn(tables));
        check.counts(plain, entries);
        check.references(plain);
        return plain.with(new RuleExpansion(file, plain).rules(entries.rules()));
    }

    private EditionFile parse(InputStream yaml) throws IOException {
        try {
            return YAML.readValue(yaml);
        } catch (JsonMappingException e) {
            throw new InvalidEdition(file, line(e) + place(e), e.getOriginalMessage(), e);
        } catch (JsonProcessingException e) {
            throw new InvalidEdition(file, line(e), e.getOriginalMessage(), e);
        }
    }

    private static String line(JsonProcessingException e) {
        return e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
    }

    private static String place(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex() + 1) : step.getFieldName())
                .collect(Collectors.joining(" › ", " (", ")"));
    }

    private Table table(EditionFile.TableEntry entry) {
        List<Block> blocks = blocks(entry, entry.blocks(), List.of());
        return new Table(
                entry.id(), entry.title().text(), entry.section(), words(entry.corner()), entry.layout(), blocks);
    }

    private List<Block> blocks(EditionFile.TableEntry table, List<EditionFile.BlockEntry> entries, List<Text> group) {
        List<Block> blocks = new ArrayList<>();
        for (EditionFile.BlockEntry entry : entries) {
            if (entry.under() != null) {
                blocks.addAll(blocks(
                        table,
                        listed(entry.blocks()),
                        extended(group, entry.under().text())));
                continue;
            }
            String place = "table " + table.id() + ", block " + entry.id();
            String id = given(entry.id(), place, "a block needs an id, or 'under' with blocks");
            List<EditionFile.ColumnEntry> columns = entry.columns() == null ? table.columns() : entry.columns();
            blocks.add(new Block(
                    id,
                    words(entry.label()),
                    listed(entry.variants()),
                    group,
                    columns(
                            given(columns, place, "give columns to the block, or to its table for all blocks"),
                            List.of(),
                            place),
                    rows(given(entry.rows(), place, "give the block rows"), List.of(), place)));
        }
        return blocks;
    }

    private List<Column> columns(List<EditionFile.ColumnEntry> entries, List<Text> group, String block) {
        List<Column> columns = new ArrayList<>();
        for (EditionFile.ColumnEntry entry : entries) {
            if (entry.under() != null) {
                columns.addAll(columns(
                        listed(entry.columns()), extended(group, entry.under().text()), block));
                continue;
            }
            String place = block + ", column " + entry.id();
            columns.add(new Column(
                    given(entry.id(), place, "a column needs an id, or 'under' with columns"),
                    given(entry.label(), place, "a column needs a label").text(),
                    listed(entry.variants()),
                    group,
                    given(entry.unit(), place, "a column needs a unit"),
                    entry.signed()));
        }
        return columns;
    }

    private List<Row> rows(List<EditionFile.RowEntry> entries, List<Text> group, String block) {
        List<Row> rows = new ArrayList<>();
        for (EditionFile.RowEntry entry : entries) {
            if (entry.under() != null) {
                rows.addAll(
                        rows(listed(entry.rows()), extended(group, entry.under().text()), block));
                continue;
            }
            rows.add(new Row(
                    given(entry.id(), block + ", row " + entry.id(), "a row needs an id, or 'under' with rows"),
                    entry.number() == null ? "" : entry.number(),
                    words(entry.label()),
                    listed(entry.variants()),
                    group,
                    listed(entry.replaces()),
                    entry.citation()));
        }
        return rows;
    }

    private <T> T given(@Nullable T value, String place, String mending) {
        if (value == null) {
            throw new InvalidEdition(file, place, mending);
        }
        return value;
    }

    private static Text words(@Nullable Words words) {
        return words == null ? NO_WORDS : words.text();
    }

    private static <T> List<T> listed(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }

    private static List<Text> extended(List<Text> group, Text inner) {
        return Stream.concat(group.stream(), Stream.of(inner)).toList();
    }
}
