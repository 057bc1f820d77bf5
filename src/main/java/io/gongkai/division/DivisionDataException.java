package io.gongkai.division;

/** A data file of the register contradicts itself: a fault of the build, found when the register is loaded. */
public final class DivisionDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DivisionDataException(DataLine line, String message) {
        super(line.file() + " line " + line.number() + ": " + message);
    }
}
