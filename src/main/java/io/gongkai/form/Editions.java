package io.gongkai.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The editions of the form that are known, newest first. */
public final class Editions {

    private final List<Edition> all;

    Editions(List<Edition> all) {
        this.all = List.copyOf(all);
    }

    /** The editions that come with the product. */
    public static Editions bundled() {
        return new Editions(lines("index.txt").stream().map(Editions::bundled).toList());
    }

    private static Edition bundled(String file) {
        try (InputStream yaml = resource(file)) {
            return EditionReader.read(file, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String file) {
        try (InputStream text = resource(file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String file) throws IOException {
        InputStream resource = Editions.class.getResourceAsStream("/editions/" + file);
        if (resource == null) {
            throw new IOException("no resource /editions/" + file);
        }
        return resource;
    }

    public List<Edition> all() {
        return all;
    }

    /** The edition with this id, for example {@code F2021}. */
    public Optional<Edition> find(String id) {
        return all.stream().filter(edition -> edition.id().equals(id)).findFirst();
    }
}
