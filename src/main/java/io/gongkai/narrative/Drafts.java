package io.gongkai.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The claims of a sentence as they come, and what its later words change about the earlier ones. */
final class Drafts {

    private final Sentence sentence;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Figure> channels = new ArrayList<>();
    /** Claims made while the sentence goes from one channel to the next: they may be of that channel only. */
    private final List<Claim> amongChannels = new ArrayList<>();

    private boolean channelsReceived;
    private boolean hasHead;

    Drafts(Sentence sentence) {
        this.sentence = sentence;
    }

    void add(Figure figure, List<Quantity> readings, boolean head) {
        Claim claim = new Claim.Own(sentence, figure, readings);
        claims.add(claim);
        boolean total = readings.contains(Readings.NEW) || readings.contains(Readings.DUE);
        hasHead |= total;
        if (head && !channels.isEmpty()) {
            amongChannels.add(claim);
        }
    }

    void share(Figure figure, String body) {
        claims.add(new Claim.Share(sentence, figure, body));
    }

    void channel(Figure figure, boolean received) {
        channels.add(figure);
        channelsReceived |= received;
    }

    /** Whether both parts of what was to be handled were told, so that 共计 is their sum. */
    boolean toldNewAndCarriedIn() {
        return tells(Readings.NEW) && tells(Readings.CARRIED_IN);
    }

    /** Whether the number received was told. */
    boolean hasHead() {
        return hasHead;
    }

    boolean toldByChannel() {
        return channels.size() > 1 && channelsReceived;
    }

    private boolean tells(Quantity quantity) {
        return claims.stream()
                .anyMatch(claim ->
                        claim instanceof Claim.Own own && own.readings().equals(List.of(quantity)));
    }

    /** 收到121件（其中新收112件，上年结转9件）: the number before includes those carried in. */
    void includesCarriedIn() {
        for (int i = claims.size() - 2; i >= 0; i--) {
            if (claims.get(i) instanceof Claim.Own own
                    && own.readings().getFirst().equals(Readings.NEW)) {
                BigDecimal rest = own.figure().value().subtract(value(claims.getLast()));
                boolean newToldToo = claims.stream()
                        .anyMatch(claim -> claim instanceof Claim.Own other
                                && other != own
                                && other.readings().equals(List.of(Readings.NEW))
                                && other.figure().value().compareTo(rest) == 0);
                if (!newIsOwnWord(own)) {
                    claims.set(
                            i,
                            new Claim.Own(
                                    sentence,
                                    own.figure(),
                                    newToldToo ? List.of(Readings.DUE) : List.of(Readings.NEW, Readings.DUE)));
                    return;
                }
            }
        }
    }

    private static BigDecimal value(Claim claim) {
        return claim.figure().value();
    }

    /** 其中新收112件 is a part itself and stays what it is. */
    private boolean newIsOwnWord(Claim.Own own) {
        String before = sentence.plain().substring(0, own.figure().start());
        int from = Math.max(before.lastIndexOf(','), Math.max(before.lastIndexOf('('), before.lastIndexOf('、')));
        return before.indexOf("新", from + 1) >= 0;
    }

    /** Numbers told channel by channel, and never together, add up to those received. */
    void headIn(boolean earlierSentence) {
        if (hasHead && amongChannels.stream().noneMatch(this::isTotal) || earlierSentence || !toldByChannel()) {
            return;
        }
        claims.removeAll(amongChannels);
        BigDecimal sum = channels.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        Figure first = channels.getFirst();
        claims.add(new Claim.Own(
                sentence,
                new Figure(
                        sum,
                        first.step(),
                        first.unit(),
                        first.measure(),
                        first.closeness(),
                        true,
                        first.start(),
                        channels.getLast().end()),
                List.of(Readings.NEW, Readings.DUE)));
    }

    private boolean isTotal(Claim claim) {
        return claim instanceof Claim.Own own && own.readings().contains(Readings.NEW);
    }

    List<Claim> claims() {
        return List.copyOf(claims);
    }
}
