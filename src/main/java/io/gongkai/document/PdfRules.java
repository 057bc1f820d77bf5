package io.gongkai.document;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Gathers the straight lines of a page, horizontal and vertical, also those drawn as thin rectangles. */
final class PdfRules {

    private static final float THIN = 3;
    private static final float STRAIGHT = 1;

    /** With more than these on a page they are a drawing and no table. */
    private static final int MOST_RULES = 10_000;

    /** A horizontal or vertical line, at {@code at} from {@code from} to {@code to}. */
    record Rule(boolean horizontal, float at, float from, float to) {}

    private final List<Rule> rules = new ArrayList<>();
    private final List<float[]> path = new ArrayList<>();
    private boolean pictures;
    private final PDRectangle box;
    private final int rotation;
    private Point2D.Float start = new Point2D.Float();
    private Point2D.Float current = new Point2D.Float();

    PdfRules(PDPage page) {
        this.box = page.getCropBox();
        this.rotation = Math.floorMod(page.getRotation(), 360);
    }

    List<Rule> rules() {
        return rules.size() > MOST_RULES ? List.of() : List.copyOf(rules);
    }

    boolean pictures() {
        return pictures;
    }

    private Point2D.Float seen(double x, double y) {
        float left = (float) x - box.getLowerLeftX();
        float up = (float) y - box.getLowerLeftY();
        return switch (rotation) {
            case 90 -> new Point2D.Float(up, left);
            case 180 -> new Point2D.Float(box.getWidth() - left, up);
            case 270 -> new Point2D.Float(box.getHeight() - up, box.getWidth() - left);
            default -> new Point2D.Float(left, box.getHeight() - up);
        };
    }

    void moveTo(Point2D.Float point) {
        current = point;
        start = point;
    }

    void lineTo(Point2D.Float point) {
        Point2D.Float from = seen(current.x, current.y);
        Point2D.Float to = seen(point.x, point.y);
        path.add(new float[] {from.x, from.y, to.x, to.y});
        current = point;
    }

    /** A curve is no rule. */
    void jumpTo(Point2D.Float point) {
        current = point;
    }

    void closePath() {
        lineTo(start);
    }

    void endPath() {
        path.clear();
    }

    void strokePath() {
        path.forEach(segment -> add(segment[0], segment[1], segment[2], segment[3]));
        path.clear();
    }

    /** A filled shape is a line if it is thin; a filled area shades a cell and is none. */
    void fillPath() {
        for (int i = 0; i + 3 < path.size() || (i < path.size() && path.size() - i >= 3); i += 4) {
            float minX = Float.MAX_VALUE;
            float minY = Float.MAX_VALUE;
            float maxX = -Float.MAX_VALUE;
            float maxY = -Float.MAX_VALUE;
            for (float[] segment : path.subList(i, Math.min(i + 4, path.size()))) {
                minX = Math.min(minX, Math.min(segment[0], segment[2]));
                maxX = Math.max(maxX, Math.max(segment[0], segment[2]));
                minY = Math.min(minY, Math.min(segment[1], segment[3]));
                maxY = Math.max(maxY, Math.max(segment[1], segment[3]));
            }
            if (maxY - minY <= THIN && maxX - minX > THIN) {
                add(minX, (minY + maxY) / 2, maxX, (minY + maxY) / 2);
            } else if (maxX - minX <= THIN && maxY - minY > THIN) {
                add((minX + maxX) / 2, minY, (minX + maxX) / 2, maxY);
            }
        }
        path.clear();
    }

    private void add(float x1, float y1, float x2, float y2) {
        if (rules.size() > MOST_RULES) {
            return;
        }
        if (Math.abs(y1 - y2) <= STRAIGHT && Math.abs(x1 - x2) > THIN) {
            rules.add(new Rule(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
        } else if (Math.abs(x1 - x2) <= STRAIGHT && Math.abs(y1 - y2) > THIN) {
            rules.add(new Rule(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
        }
    }

    void picture() {
        pictures = true;
    }
}
