package org.policygraph.form;

import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies below the text of a page: pictures and fields with a colour. White text on them is
 * seen, on the page it is not. A field is taken for its bounds, and a colour of a space that is not
 * one of a device for one that is not white: text is rather kept than lost.
 */
final class PdfGround {
    private static final List<String> FILLS = List.of("f", "F", "f*", "B", "B*", "b", "b*");
    private static final List<String> ENDS = List.of("n", "S", "s");
    private static final List<String> COLOURS = List.of("g", "rg", "k", "sc", "scn", "cs");
    private static final float WHITE = 0.98f;

    private static final PDColor BLACK = new PDColor(new float[] {0}, PDDeviceGray.INSTANCE);

    private final PDFStreamEngine page;
    private final List<Rectangle2D> fields = new ArrayList<>();
    private @Nullable Rectangle2D path;

    PdfGround(PDFStreamEngine page) {
        this.page = page;
    }

    /** Hears of colours and of the ends of paths. */
    void listen() {
        for (List<String> names : List.of(FILLS, ENDS, COLOURS, List.of("sh")))
            names.forEach(name -> page.addOperator(new Heard(name)));
    }

    void clear() {
        fields.clear();
        path = null;
    }

    /** How many pictures and fields there are. */
    int fields() {
        return fields.size();
    }

    /** Whether a place, in units of the page, is on one of them. */
    boolean covers(float x, float y) {
        return fields.stream().anyMatch(field -> field.contains(x, y));
    }

    /** A picture is drawn on the unit square. */
    void addPicture() {
        add(bounds(bounds(null, 0, 0), 1, 1));
    }

    /** Points of the path, as x and y or as x, y, width and height. */
    void path(float[] numbers) {
        path = bounds(path, numbers[0], numbers[1]);
        if (numbers.length == 4)
            path = bounds(path, numbers[0] + numbers[2], numbers[1] + numbers[3]);
    }

    /** Whether text and fields are filled with white now. */
    boolean isFillWhite() {
        PDColor colour = page.getGraphicsState().getNonStrokingColor();
        float[] parts = colour.getComponents();
        if (parts.length == 0 || colour.isPattern()) return false;
        for (float part : parts) {
            boolean white = parts.length == 4 ? part < 1 - WHITE : part > WHITE;
            if (!white) return false;
        }
        return true;
    }

    private void add(Rectangle2D field) {
        if (fields.size() >= Limits.GLYPHS) throw new PdfPageReader.EndlessException();
        // Text is set on the baseline; a glyph that hangs over a border is still on the field.
        fields.add(
                new Rectangle2D.Double(
                        field.getX() - 1,
                        field.getY() - 1,
                        field.getWidth() + 2,
                        field.getHeight() + 2));
    }

    private Rectangle2D bounds(@Nullable Rectangle2D before, float x, float y) {
        Matrix matrix = page.getGraphicsState().getCurrentTransformationMatrix();
        Vector point = matrix.transform(new Vector(x, y));
        Rectangle2D bounds = new Rectangle2D.Double(point.getX(), point.getY(), 0, 0);
        if (before != null) bounds.add(before);
        return bounds;
    }

    private void fill(boolean everything) {
        if (isFillWhite() && !everything) return;
        if (everything) add(new Rectangle2D.Double(-1e6, -1e6, 2e6, 2e6));
        else if (path != null) add(path);
    }

    private void colour(String name, List<COSBase> operands) {
        boolean areNumbers = operands.stream().allMatch(COSNumber.class::isInstance);
        PDColorSpace space = areNumbers ? space(name, operands.size()) : null;
        page.getGraphicsState()
                .setNonStrokingColor(space == null ? BLACK : new PDColor(parts(operands), space));
    }

    private static float[] parts(List<COSBase> operands) {
        float[] parts = new float[operands.size()];
        for (int i = 0; i < parts.length; i++) {
            if (operands.get(i) instanceof COSNumber number) parts[i] = number.floatValue();
        }
        return parts;
    }

    /** The space by the number of parts; one alone may be any ink but after g. */
    private static @Nullable PDColorSpace space(String name, int parts) {
        return switch (parts) {
            case 1 -> name.equals("g") ? PDDeviceGray.INSTANCE : null;
            case 3 -> PDDeviceRGB.INSTANCE;
            case 4 -> PDDeviceCMYK.INSTANCE;
            default -> null;
        };
    }

    private final class Heard extends OperatorProcessor {
        private final String name;

        Heard(String name) {
            super(page);
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            if (COLOURS.contains(name)) {
                colour(name, operands);
                return;
            }
            if (!ENDS.contains(name)) fill(name.equals("sh"));
            path = null;
        }
    }
}
