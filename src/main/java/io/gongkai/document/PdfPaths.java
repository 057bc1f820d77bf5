package io.gongkai.document;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/**
 * The operators of a page that draw lines and pictures. The library's reader of text leaves them out; its reader of
 * drawings would go through the page, and every character on it, a second time.
 */
final class PdfPaths {

    /** What the page in hand is drawn on. */
    interface Canvas {
        PdfRules rules();
    }

    private static final List<String> OPERATORS = List.of(
            OperatorName.MOVE_TO,
            OperatorName.LINE_TO,
            OperatorName.CURVE_TO,
            OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT,
            OperatorName.CURVE_TO_REPLICATE_FINAL_POINT,
            OperatorName.CLOSE_PATH,
            OperatorName.APPEND_RECT,
            OperatorName.STROKE_PATH,
            OperatorName.CLOSE_AND_STROKE,
            OperatorName.FILL_NON_ZERO,
            OperatorName.LEGACY_FILL_NON_ZERO,
            OperatorName.FILL_EVEN_ODD,
            OperatorName.FILL_NON_ZERO_AND_STROKE,
            OperatorName.FILL_EVEN_ODD_AND_STROKE,
            OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE,
            OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE,
            OperatorName.ENDPATH,
            OperatorName.BEGIN_INLINE_IMAGE);

    private PdfPaths() {}

    static void addTo(PDFStreamEngine engine, Canvas canvas) {
        OPERATORS.forEach(name -> engine.addOperator(new Path(engine, name, canvas)));
        engine.addOperator(new Picture(engine, canvas));
    }

    private static final class Path extends OperatorProcessor {

        private final String name;
        private final Canvas canvas;

        private Path(PDFStreamEngine engine, String name, Canvas canvas) {
            super(engine);
            this.name = name;
            this.canvas = canvas;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            PdfRules rules = canvas.rules();
            switch (name) {
                case OperatorName.MOVE_TO -> {
                    if (numbers(operands) >= 2) {
                        rules.moveTo(point(operands, 0));
                    }
                }
                case OperatorName.LINE_TO -> {
                    if (numbers(operands) >= 2) {
                        rules.lineTo(point(operands, 0));
                    }
                }
                case OperatorName.CURVE_TO,
                        OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT,
                        OperatorName.CURVE_TO_REPLICATE_FINAL_POINT -> {
                    if (numbers(operands) >= 4) {
                        rules.jumpTo(point(operands, operands.size() - 2));
                    }
                }
                case OperatorName.APPEND_RECT -> {
                    if (numbers(operands) >= 4) {
                        rectangle(operands, rules);
                    }
                }
                case OperatorName.CLOSE_PATH -> rules.closePath();
                case OperatorName.CLOSE_AND_STROKE,
                        OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE,
                        OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE -> {
                    rules.closePath();
                    rules.strokePath();
                }
                case OperatorName.STROKE_PATH,
                        OperatorName.FILL_NON_ZERO_AND_STROKE,
                        OperatorName.FILL_EVEN_ODD_AND_STROKE -> rules.strokePath();
                case OperatorName.FILL_NON_ZERO, OperatorName.LEGACY_FILL_NON_ZERO, OperatorName.FILL_EVEN_ODD ->
                    rules.fillPath();
                case OperatorName.ENDPATH -> rules.endPath();
                default -> rules.picture();
            }
        }

        /** How many operands there are; none if one of them is no number. */
        private static int numbers(List<COSBase> operands) {
            return operands.stream().allMatch(COSNumber.class::isInstance) ? operands.size() : 0;
        }

        private Point2D.Float point(List<COSBase> operands, int at) {
            return getContext().transformedPoint(number(operands, at), number(operands, at + 1));
        }

        private void rectangle(List<COSBase> operands, PdfRules rules) {
            float x = number(operands, 0);
            float y = number(operands, 1);
            float right = x + number(operands, 2);
            float top = y + number(operands, 3);
            Point2D.Float corner = getContext().transformedPoint(x, y);
            rules.moveTo(corner);
            rules.lineTo(getContext().transformedPoint(right, y));
            rules.lineTo(getContext().transformedPoint(right, top));
            rules.lineTo(getContext().transformedPoint(x, top));
            rules.lineTo(corner);
        }

        private static float number(List<COSBase> operands, int at) {
            return operands.get(at) instanceof COSNumber number ? number.floatValue() : 0;
        }
    }

    /** A picture is noted and not opened; what else may be drawn holds text. */
    private static final class Picture extends OperatorProcessor {

        private final DrawObject others;
        private final Canvas canvas;

        private Picture(PDFStreamEngine engine, Canvas canvas) {
            super(engine);
            this.others = new DrawObject(engine);
            this.canvas = canvas;
        }

        @Override
        public String getName() {
            return OperatorName.DRAW_OBJECT;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (!operands.isEmpty()
                    && operands.getFirst() instanceof COSName name
                    && getContext().getResources().isImageXObject(name)) {
                canvas.rules().picture();
            } else {
                others.process(operator, operands);
            }
        }
    }
}
