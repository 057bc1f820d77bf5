package io.gongkai.season;

import io.gongkai.division.DivisionRegister;
import io.gongkai.division.MadeUpProvince;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The divisions of the made-up province and a clock that the season sets. */
@Alternative
@Singleton
public class SeasonWorld {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static volatile Instant now = Instant.EPOCH;

    /** It is this moment in China from now on, and stands still. */
    static Instant comes(String moment) {
        now = LocalDateTime.parse(moment).atZone(CHINA).toInstant();
        return now;
    }

    @Produces
    @Singleton
    @Alternative
    DivisionRegister divisions() {
        return MadeUpProvince.register();
    }

    @Produces
    @Singleton
    @Alternative
    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return CHINA;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(now, zone);
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
