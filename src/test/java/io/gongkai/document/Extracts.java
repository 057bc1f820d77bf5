package io.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongkai.document.Extract.Grid;
import io.gongkai.document.Extract.GridCell;
import io.gongkai.document.Extract.Paragraph;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What readers found, in a form a test can be read in. */
final class Extracts {

    private Extracts() {}

    private static final Readers READERS = new Readers();

    static Extraction extraction(byte[] content, @Nullable String mediaType, @Nullable String fileName) {
        return READERS.read(content, mediaType, fileName, Function.identity());
    }

    static Extract read(byte[] content) {
        Extraction extraction = extraction(content, null, null);
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        return ((Extraction.Extracted) extraction).extract();
    }

    static List<String> paragraphs(Extract extract) {
        return extract.parts().stream()
                .filter(Paragraph.class::isInstance)
                .map(part -> ((Paragraph) part).text())
                .toList();
    }

    static List<Grid> grids(Extract extract) {
        return extract.parts().stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .toList();
    }

    /** Cells as {@code row,column text}, with {@code rows×columns} between where a cell covers several. */
    static List<String> cells(Grid grid) {
        return grid.cells().stream().map(Extracts::words).toList();
    }

    private static String words(GridCell cell) {
        String span =
                cell.rowSpan() == 1 && cell.columnSpan() == 1 ? "" : cell.rowSpan() + "×" + cell.columnSpan() + " ";
        return cell.row() + "," + cell.column() + " " + span + cell.text();
    }
}
