package org.policygraph.form;

import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.state.EmptyGraphicsStackException;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.policygraph.text.CompatibilityForms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Collects the glyphs and rules of a page, while PDFBox interprets it. Pictures are not decoded.
 * Counts what it is told to draw: a few forms that draw each other twice are a page without end.
 */
final class PdfPageReader extends PDFTextStripper {
    /** Steps of the pages of a file: one glyph or one line each, or what places them. */
    private static final int MOST_STEPS = 20_000_000;

    /** Steps that the drawing of a form counts for: it is begun and ended like a page. */
    private static final int FORM = 500;

    /** States of graphics within each other; ISO 32000-1, Annex C, knows programs with 28. */
    private static final int DEEPEST_STATE = 5_000;

    /** Glyphs drawn twice, a little aside, are bold print of one glyph. */
    private static final double SAME_PLACE = 0.2;

    /** Shorter lines are strokes of a drawing or under a word. */
    private static final double SHORTEST_RULE = 8;

    private static final double THINNEST = 3;

    /** The file asks for more than is done for one. */
    static final class EndlessException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Where characters stand, as coarsely as bold print is set. */
    private record Place(String text, long column, long row) {}

    /** A glyph, and whether it is one that nobody sees (ISO 32000-1, 9.3.6). */
    private record Drawn(Glyph glyph, boolean invisible) {}

    private final Map<Float, List<Drawn>> glyphs = new TreeMap<>();
    private final List<RuledLine> rules = new ArrayList<>();

    /** Those of the path that is being made, which may only be clipped to. */
    private final List<RuledLine> unpainted = new ArrayList<>();

    private final Set<Place> places = new HashSet<>();
    private final PdfGround ground = new PdfGround(this);
    private PDRectangle box = new PDRectangle();
    private int rotation;
    private int count;
    private int steps;
    private int unnamed;
    private int curves;
    private int open;
    private double pictured;
    private float penX;
    private float penY;

    PdfPageReader() throws IOException {
        for (String name : List.of("m", "l", "re")) addOperator(new Path(name));
        addOperator(new SetTextRenderingMode(this));
        ground.listen();
    }

    /** What stands on this page. */
    PdfPage read(PDPage page) throws IOException {
        glyphs.clear();
        rules.clear();
        unpainted.clear();
        places.clear();
        ground.clear();
        count = 0;
        unnamed = 0;
        curves = 0;
        open = 0;
        pictured = 0;
        box = page.getCropBox();
        rotation = page.getRotation();
        open++;
        processPage(PdfContent.of(page));
        if (open != 0) throw new IOException("content that ends within an operator");
        List<RuledLine> borders = rotation == 0 ? List.copyOf(rules) : List.of();
        double share = pictured / (box.getWidth() * box.getHeight());
        PdfPage visible = new PdfPage(glyphs(false), borders, unnamed, share, curves);
        boolean isScan = visible.isMostlyPicture() || visible.isDrawing();
        return isScan ? new PdfPage(glyphs(true), borders, unnamed, share, curves) : visible;
    }

    /**
     * The glyphs in the order in which they were drawn, most of one direction first. Invisible ones
     * are the text of a picture that they lie over, where recognition of characters put them; over
     * nothing they are what no reader sees.
     */
    private List<Glyph> glyphs(boolean withInvisible) {
        return glyphs.values().stream()
                .sorted(Comparator.comparingInt((List<Drawn> each) -> each.size()).reversed())
                .flatMap(List::stream)
                .filter(each -> !each.invisible || (withInvisible && !isDrawn(each.glyph)))
                .map(Drawn::glyph)
                .toList();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        String name = operator.getName();
        step(name.equals("Do") ? FORM : 1);
        switch (name) {
            case "q" -> {
                if (getGraphicsStackSize() > DEEPEST_STATE) throw new EndlessException();
                super.processOperator(operator, operands);
            }
            case PdfContent.END -> {
                if (operands.isEmpty()) open--;
            }
            case "Do" -> {
                requireDrawn(operands);
                if (isPicture(operands)) addPicture();
                super.processOperator(operator, operands);
            }
            case "BI" -> addPicture();
            case "c", "v", "y" -> curves++;
            case "S", "s", "B", "B*", "b", "b*" -> {
                super.processOperator(operator, operands);
                paint(true);
            }
            case "f", "F", "f*" -> {
                super.processOperator(operator, operands);
                paint(!ground.isFillWhite());
            }
            case "n" -> {
                super.processOperator(operator, operands);
                paint(false);
            }
            default -> super.processOperator(operator, operands);
        }
    }

    /** Ends a path, whose lines are seen or not. */
    private void paint(boolean isSeen) {
        if (isSeen) rules.addAll(unpainted);
        unpainted.clear();
    }

    /** What a page draws must be there. */
    private void requireDrawn(List<COSBase> operands) throws IOException {
        if (operands.isEmpty() || !(operands.getFirst() instanceof COSName name)) return;
        PDResources resources = getResources();
        COSDictionary drawn =
                resources == null
                        ? null
                        : resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        if (drawn == null || drawn.getDictionaryObject(name) == null) {
            throw new IOException(name + " is not there");
        }
    }

    private boolean isPicture(List<COSBase> operands) {
        PDResources resources = getResources();
        return !operands.isEmpty()
                && operands.getFirst() instanceof COSName name
                && resources != null
                && resources.isImageXObject(name);
    }

    /** A picture is drawn on the unit square, as far as that is on the page. */
    private void addPicture() {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        double width = Math.hypot(matrix.getScaleX(), matrix.getShearY());
        double height = Math.hypot(matrix.getShearX(), matrix.getScaleY());
        ground.addPicture();
        pictured += Math.min(width, box.getWidth()) * Math.min(height, box.getHeight());
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (form.getCOSObject().getLength() == 0) return;
        open++;
        super.showForm(PdfContent.of(form));
    }

    /** How what is drawn mixes with what is below is nothing to a text. */
    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        showForm(group);
    }

    /** An operator that lacks something draws nothing; what cannot be read is lost. */
    @Override
    protected void operatorException(
            Operator operator, List<COSBase> operands, IOException exception) throws IOException {
        boolean harmless =
                exception instanceof MissingOperandException
                        || exception instanceof EmptyGraphicsStackException;
        if (!harmless) throw exception;
        super.operatorException(operator, operands, exception);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
            throws IOException {
        step(1);
        if (!isNamed(font, code) && !isBlank(font, code)) unnamed++;
        super.showGlyph(matrix, font, code, displacement);
    }

    /**
     * Whether the file says what character a glyph is. If it does not and has no font either,
     * PDFBox takes the number for one of the font that stands in, where it is another glyph.
     */
    private static boolean isNamed(PDFont font, int code) {
        if (font instanceof PDType0Font composite
                && !font.isEmbedded()
                && !font.getCOSObject().containsKey(COSName.TO_UNICODE)) {
            PDCIDSystemInfo glyphs = composite.getDescendantFont().getCIDSystemInfo();
            if (glyphs == null || glyphs.getOrdering().equals("Identity")) return false;
        }
        String text = font.toUnicode(code);
        return text != null && text.indexOf('\uFFFD') < 0;
    }

    /** Whether a glyph that the file brings has no shape, as a space. */
    private static boolean isBlank(PDFont font, int code) throws IOException {
        return font.isEmbedded()
                && font instanceof PDVectorFont shapes
                && shapes.getPath(code).getBounds2D().isEmpty();
    }

    /** Glyphs are set in lines elsewhere. */
    @Override
    protected void writePage() {}

    private void step(int count) {
        steps += count;
        if (steps > MOST_STEPS) throw new EndlessException();
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String printed = position.getUnicode();
        String text = printed == null ? "" : ofGlyphs(printed);
        if (text.isEmpty() || isSlanted(position) || isOutside(position)) return;
        if (++count > Limits.GLYPHS) throw new EndlessException();
        // What PDFBox calls the size in points leaves out how the page is scaled.
        double size = Math.max(1, position.getYScale());
        Glyph glyph =
                new Glyph(
                        text,
                        position.getXDirAdj(),
                        position.getYDirAdj(),
                        position.getWidthDirAdj(),
                        size);
        boolean invisible = isInvisible();
        if (!invisible && (isDrawn(glyph) || isWhite(position))) return;
        glyphs.computeIfAbsent(position.getDir(), _ -> new ArrayList<>())
                .add(new Drawn(glyph, invisible));
    }

    /**
     * Fonts of a browser say radicals and ligatures for the characters of which they are glyphs.
     */
    private static String ofGlyphs(String text) {
        int first = text.charAt(0);
        boolean isRadical = first >= 0x2E80 && first <= 0x2FDF;
        boolean isLigature = first >= 0xFB00 && first <= 0xFB06;
        return isRadical || isLigature ? CompatibilityForms.of(text) : text;
    }

    private boolean isInvisible() {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        return mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP;
    }

    /** White on the white of the page, not on a picture or a coloured field. */
    private boolean isWhite(TextPosition position) {
        if (!ground.isFillWhite()) return false;
        step(1 + ground.fields() / 50);
        Matrix place = position.getTextMatrix();
        return !ground.covers(place.getTranslateX(), place.getTranslateY());
    }

    /** Water marks stand aslant. */
    private static boolean isSlanted(TextPosition position) {
        Matrix matrix = position.getTextMatrix();
        double along = Math.abs(matrix.getScaleX()) + Math.abs(matrix.getScaleY());
        double across = Math.abs(matrix.getShearX()) + Math.abs(matrix.getShearY());
        return Math.min(along, across) > 0.1 * Math.max(along, across);
    }

    private static boolean isOutside(TextPosition position) {
        return position.getX() < -5
                || position.getY() < -5
                || position.getX() > position.getPageWidth() + 5
                || position.getY() > position.getPageHeight() + 5;
    }

    private boolean isDrawn(Glyph glyph) {
        double step = SAME_PLACE * Math.min(glyph.size(), 1.75 * Math.max(1, glyph.width()));
        long column = Math.round(glyph.x() / step);
        long row = Math.round(glyph.y() / step);
        for (long near = column - 1; near <= column + 1; near++) {
            if (places.contains(new Place(glyph.text(), near, row))) return true;
        }
        places.add(new Place(glyph.text(), column, row));
        return false;
    }

    private void move(Vector to) {
        penX = to.getX() - box.getLowerLeftX();
        penY = box.getUpperRightY() - to.getY();
    }

    private void draw(float x, float y) {
        float left = Math.min(penX, x);
        float top = Math.min(penY, y);
        float width = Math.abs(penX - x);
        float height = Math.abs(penY - y);
        if (rules.size() + unpainted.size() > Limits.GLYPHS) throw new EndlessException();
        if (height < THINNEST && width > SHORTEST_RULE) {
            unpainted.add(new RuledLine(false, (penY + y) / 2, left, left + width));
        } else if (width < THINNEST && height > SHORTEST_RULE) {
            unpainted.add(new RuledLine(true, (penX + x) / 2, top, top + height));
        }
    }

    /**
     * Hears of lines and rectangles; what fills or strokes them is the same to a reader, what is
     * only clipped to them is not seen.
     */
    private final class Path extends OperatorProcessor {
        private final String name;

        Path(String name) {
            super(PdfPageReader.this);
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            float[] numbers = numbers(operands);
            if (numbers == null) return;
            ground.path(numbers);
            Vector first = point(numbers[0], numbers[1]);
            if (name.equals("m")) {
                move(first);
            } else if (name.equals("l")) {
                draw(first.getX() - box.getLowerLeftX(), box.getUpperRightY() - first.getY());
                move(first);
            } else if (numbers.length == 4) {
                rectangle(first, point(numbers[0] + numbers[2], numbers[1] + numbers[3]));
            }
        }

        private void rectangle(Vector corner, Vector opposite) {
            float[] xs = {corner.getX(), opposite.getX(), opposite.getX(), corner.getX()};
            float[] ys = {corner.getY(), corner.getY(), opposite.getY(), opposite.getY()};
            boolean thin = Math.abs(xs[0] - xs[1]) < THINNEST || Math.abs(ys[1] - ys[2]) < THINNEST;
            move(corner);
            if (thin) {
                draw(xs[2] - box.getLowerLeftX(), box.getUpperRightY() - ys[2]);
                return;
            }
            for (int i = 1; i <= 4; i++) {
                float x = xs[i % 4] - box.getLowerLeftX();
                float y = box.getUpperRightY() - ys[i % 4];
                draw(x, y);
                penX = x;
                penY = y;
            }
        }

        private Vector point(float x, float y) {
            Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
            return matrix.transform(new Vector(x, y));
        }

        private static float @Nullable [] numbers(List<COSBase> operands) {
            if (operands.size() < 2) return null;
            float[] numbers = new float[operands.size()];
            for (int i = 0; i < numbers.length; i++) {
                if (!(operands.get(i) instanceof COSNumber number)) return null;
                numbers[i] = number.floatValue();
            }
            return numbers;
        }
    }
}
