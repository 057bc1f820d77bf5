package io.gongkai.statistics;

/** {@code measures.yaml} is wrong: says where in it, and what. */
final class InvalidMeasures extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidMeasures(String place, String mending) {
        super("measures.yaml, " + place + ": " + mending);
    }
}
