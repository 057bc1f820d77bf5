package io.gongkai.body;

import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionTree;
import io.gongkai.division.NameResolution;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What two ways to write the name of one body have in common: without the division it files under (同江市教育局 is 教育局
 * there) and without what townships, sub-districts and zones may leave out (乐业镇人民政府 is 乐业镇).
 */
public record BodyName(String core) {

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MAY_BE_LEFT_OUT = Pattern.compile("(?<=.)(人民政府|政府|办事处|管理委员会|管委会)$");

    /**
     * @param written as registered, or as a title has it
     * @param division under which it files
     * @param tree the divisions of the year
     */
    public static BodyName of(String written, DivisionCode division, DivisionTree tree) {
        String rest =
                switch (tree.resolve(written)) {
                    case NameResolution.One(var named, var _, var behind) when isAbove(named, division, tree) -> behind;
                    case NameResolution.Several(var named, var _, var behind)
                    when named.stream().anyMatch(one -> isAbove(one, division, tree)) -> behind;
                    case NameResolution.One _, NameResolution.Several _, NameResolution.None _ -> written;
                };
        return ofRest(rest.isEmpty() ? written : rest);
    }

    /** @param rest what stands behind the name of its division */
    public static BodyName ofRest(String rest) {
        String plain = WHITE_SPACE
                .matcher(Normalizer.normalize(rest, Normalizer.Form.NFKC))
                .replaceAll("");
        return new BodyName(MAY_BE_LEFT_OUT.matcher(plain).replaceFirst(""));
    }

    private static boolean isAbove(Division named, DivisionCode division, DivisionTree tree) {
        return tree.within(division, named.code());
    }

    /** Those of the bodies that are called so, in a year in which all of them file under the division. */
    public List<Body> among(List<Body> bodies, DivisionTree tree) {
        return bodies.stream()
                .filter(body -> of(body.name(), body.division().code(), tree).equals(this))
                .toList();
    }
}
