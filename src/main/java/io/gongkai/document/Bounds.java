package io.gongkai.document;

import java.util.BitSet;

/**
 * How large a document may be and how long it may take. An annual report of a county stays a hundred times below each of
 * these; beyond them a document is refused as {@link Refusal#TOO_LARGE}, whatever it would have held.
 */
final class Bounds {

    /** Bytes of a document as uploaded. */
    static final int BYTES = 32 * 1024 * 1024;

    /** Entries of a docx or xlsx package. */
    static final int ENTRIES = 2000;

    /** Bytes of one XML part of a package, inflated. A tree of it in memory takes some ten times as much. */
    static final int XML_PART = 8 * 1024 * 1024;

    /** Bytes of all parts of a package, inflated. */
    static final int PACKAGE = 128 * 1024 * 1024;

    /** Bytes of the stream that holds the text of a doc or the cells of an xls. */
    static final int OLE_STREAM = 16 * 1024 * 1024;

    /** Pages of a PDF. An annual report has ten to sixty; a yearbook put in its place is refused before it is read. */
    static final int PAGES = 300;

    /** Bytes of a web page or a text. */
    static final int TEXT = 4 * 1024 * 1024;

    /** Bytes of one stream of a PDF that is no picture, inflated. */
    static final int PDF_STREAM = 64 * 1024 * 1024;

    /** Paragraphs and tables. */
    static final int PARTS = 50_000;

    /** Rows of all tables together. */
    static final int ROWS = 2_000;

    /** Cells of all tables together. */
    static final int CELLS = 200_000;

    /** Columns of a table. */
    static final int COLUMNS = 256;

    /** Seconds from the first byte to the last part. */
    static final int SECONDS = 20;

    /** Bytes of stack of a reading: parsers descend into what is nested. */
    static final long STACK = 4 * 1024 * 1024;

    private Bounds() {}

    static UnreadableException exceeded() {
        return new UnreadableException(Refusal.TOO_LARGE, Refusals.TOO_LARGE);
    }

    /** For loops over what a document holds: ends a reading that was cut off, or that found more than is allowed. */
    static void check(int found, int most) throws UnreadableException {
        if (found > most || Thread.currentThread().isInterrupted()) {
            throw exceeded();
        }
    }

    /** For what was found in the end. */
    static void check(Extract extract) throws UnreadableException {
        check(extract.parts().size(), PARTS);
        int rows = 0;
        for (Extract.Part part : extract.parts()) {
            if (part instanceof Extract.Grid(var geometry, var cells)) {
                BitSet found = new BitSet();
                cells.forEach(cell -> found.set(cell.row()));
                rows += found.cardinality();
            }
        }
        check(rows, ROWS);
    }
}
