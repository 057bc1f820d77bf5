package io.gongkai.form;

/** An edition's file is wrong: says which file, where in it, and what mends it. */
final class InvalidEdition extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidEdition(String file, String place, String mending) {
        super(file + ", " + place + ": " + mending);
    }

    InvalidEdition(String file, String place, String mending, Throwable cause) {
        super(file + ", " + place + ": " + mending, cause);
    }
}
