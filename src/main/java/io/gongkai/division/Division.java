package io.gongkai.division;

import org.jspecify.annotations.Nullable;

/**
 * One administrative division as it stands in one year.
 *
 * @param name the full official name, for example 耿马傣族佤族自治县; the nation is 全国
 * @param parent the division directly above in the register: the prefecture, or the province for the counties of a
 *     municipality and for province-managed counties; null only for the nation
 */
public record Division(
        DivisionCode code,
        String name,
        Level level,
        @Nullable DivisionCode parent) {}
