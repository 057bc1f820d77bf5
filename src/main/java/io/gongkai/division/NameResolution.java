package io.gongkai.division;

import java.util.List;

/**
 * What a printed name means in one year. White space is left out of {@code matched} and {@code rest}, because layout
 * puts it inside names (洪 泽 区).
 */
public sealed interface NameResolution {

    /**
     * The text begins with the name of one division.
     *
     * @param matched what was read as the name, with the ancestors printed before it (江苏省淮安市洪泽区)
     * @param rest what stands after it: 人民政府, 林业局, 中村乡人民政府, or nothing. A rest that is not the
     *     government's own means a body below or inside the division, not the division itself
     */
    record One(Division division, String matched, String rest) implements NameResolution {}

    /**
     * The text begins with a name that several divisions bear; the candidates are sorted by code.
     *
     * @param rest what stands after the name
     */
    record Several(List<Division> candidates, String matched, String rest) implements NameResolution {}

    /** The text does not begin with a name of that year. {@link DivisionRegister#named} knows those of other years. */
    record None() implements NameResolution {}
}
