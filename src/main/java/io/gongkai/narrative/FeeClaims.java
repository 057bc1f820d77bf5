package io.gongkai.narrative;

import io.gongkai.narrative.Figure.Unit;
import java.util.ArrayList;
import java.util.List;

/** What section six says of the information processing fee. */
final class FeeClaims {

    /** None, in whatever words. */
    static final String NONE = "processing_fee";

    static final String NOTICES = "fee_notices";

    private FeeClaims() {}

    static List<Claim> of(Sentence sentence, List<Piece> pieces) {
        List<Claim> claims = new ArrayList<>();
        for (Segment segment : Segment.of(pieces)) {
            Labels all = segment.labels();
            if (all.has(Part.NEGATION) && all.has(Part.PROCESSING_FEE)) {
                Piece negation = segment.pieces().get(all.first(Part.NEGATION));
                Figure none = Figure.none(negation.start(), negation.end());
                claims.add(new Claim.Fee(sentence, none, NONE));
                continue;
            }
            for (Around around : Around.of(segment)) {
                Figure figure = around.figure();
                if (figure.unit() == Unit.MONEY) {
                    boolean notified = around.left().has(Part.FEE_NOTIFIED);
                    String what = figure.isZero() ? NONE : notified ? "fee_notified" : "fee_collected";
                    if (notified
                            || around.left().has(Part.FEE_COLLECTED)
                            || around.left().has(Part.PROCESSING_FEE)) {
                        claims.add(new Claim.Fee(sentence, figure, what));
                    }
                } else if (figure.isCount() && around.left().has(Part.FEE_NOTICE)) {
                    claims.add(new Claim.Fee(sentence, figure, NOTICES));
                }
            }
        }
        return claims;
    }

    /** Whether a fee is said not to have arisen (未产生收费): more than that none was collected. */
    static boolean deniesAny(Claim.Fee fee, Lexer lexer) {
        return fee.what().equals(NONE)
                && fee.figure().implied()
                && lexer.pieces(fee.sentence().plain()).stream().noneMatch(piece -> piece.is(Part.FEE_COLLECTED));
    }
}
