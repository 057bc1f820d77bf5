package io.gongkai.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reports filed as JSON, each with other words and so a new revision, and the same rows inserted by SQL: without reading,
 * checking, chaining or anybody's rights.
 */
final class FilingLoad {

    /** For wrk: one report after the other, of one county after the other. */
    private static final String LUA = """
            local counties, text, n = {}, nil, 0
            function init(args)
              local file = io.open(args[1]); text = file:read("*a"); file:close()
              for code in string.gmatch(args[2], "%%d+") do counties[#counties + 1] = code end
              math.randomseed(os.time()); n = math.random(1, 1000000000)
              wrk.method = "POST"
              wrk.headers["Content-Type"] = "application/json"
              wrk.headers["Authorization"] = "Bearer " .. args[3]
            end
            function request()
              n = n + 1
              local body = string.gsub(text, "999999", counties[n %% #counties + 1], 1)
              body = string.gsub(body, "NUMBER", tostring(n), 1)
              return wrk.format(nil, "/api/v1/reports", nil, body)
            end
            """.replace("%%", "%");

    private final BenchedService service;
    private final BenchDatabase database;
    private final String token;
    private final Path script;
    private final Path report;
    private final String counties;

    FilingLoad(BenchedService service, BenchDatabase database, String token, Path directory) throws IOException {
        this.service = service;
        this.database = database;
        this.token = token;
        this.script = Files.writeString(directory.resolve("file.lua"), LUA);
        ObjectNode sample = (ObjectNode) new ObjectMapper()
                .readTree(Path.of("samples/tongjiang-2024.json").toFile());
        sample.put("division", "999999");
        ObjectNode narrative = (ObjectNode) sample.get("narrative");
        String first = narrative.fieldNames().next();
        narrative.put(first, narrative.get(first).asText() + "第NUMBER号。");
        this.report = Files.writeString(directory.resolve("report.json"), sample.toString());
        this.counties = DivisionRegister.bundled().in(MadeUpYears.LAST).reporting(DivisionCode.NATION).stream()
                .map(county -> county.code().value())
                .collect(Collectors.joining(","));
    }

    LoadTool.Load byService(int connections, int seconds) throws IOException, InterruptedException {
        return LoadTool.wrk(
                service.url(""), connections, seconds, List.of(), script, report.toString(), counties, token);
    }

    LoadTool.Load bySql(int connections, int seconds) throws SQLException, IOException, InterruptedException {
        return LoadTool.pgbench(database, sql(), connections, seconds);
    }

    /** What the last filing added, to be added again. */
    private String sql() throws SQLException {
        StringBuilder sql = new StringBuilder("""
                \\set report random(1, 15000)
                BEGIN;
                SELECT id, in_force FROM report WHERE id = :report FOR UPDATE;
                INSERT INTO revision (report, number, edition, document, media_type, filed_at, filed_by)
                SELECT :report, 1 + max(number), 'F2021', '\\x00', 'application/json', now(), '%s'
                  FROM revision WHERE report = :report RETURNING id AS revision \\gset
                """.formatted(MadeUpYears.NOBODY));
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SEQUENCE IF NOT EXISTS bench_entry START 1000000000000 INCREMENT 1000");
            for (String table : new String[] {
                "revision_numbers", "revision_source", "revision_section", "revision_finding", "revision_fee"
            }) {
                inserts(statement, table, sql);
            }
            sql.append(document(statement));
        }
        return sql.append("""
                UPDATE report SET in_force = :revision, status = 'filed' WHERE id = :report;
                INSERT INTO log_entry (number, at, kind, division, year, scope, revision, subject, content_hash, previous_hash, hash)
                SELECT entry, now(), 'filed', '110101', 2024, 'region', 1, :revision, sha256(entry::text::bytea),
                       sha256(entry::text::bytea), sha256(entry::text::bytea)
                  FROM nextval('bench_entry') AS entry;
                COMMIT;
                """).toString();
    }

    /** pgbench takes a colon and a word for a variable: texts are written in hexadecimal. */
    private static void inserts(Statement statement, String table, StringBuilder sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "SELECT * FROM %s WHERE revision = (SELECT max(id) FROM revision)".formatted(table))) {
            while (row.next()) {
                sql.append("INSERT INTO ").append(table).append(" VALUES (:revision");
                for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
                    String value = row.getString(column);
                    String type = row.getMetaData().getColumnTypeName(column);
                    sql.append(", ").append(value == null ? "NULL" : literal(value, type));
                }
                sql.append(");\n");
            }
        }
    }

    private static String document(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("""
                SELECT content FROM document WHERE sha256 = (SELECT document FROM revision ORDER BY id DESC LIMIT 1)""")) {
            row.next();
            return "INSERT INTO document VALUES (sha256(random()::text::bytea), '\\x%s', now());%n"
                    .formatted(HexFormat.of().formatHex(row.getBytes(1)));
        }
    }

    private static String literal(String value, String type) {
        if (type.equals("bytea")) {
            return "'" + value + "'";
        }
        if (type.startsWith("_") || type.startsWith("int") || type.equals("bool")) {
            return "'" + value + "'";
        }
        String hex = HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
        return "convert_from('\\x" + hex + "', 'UTF8')::" + type;
    }
}
