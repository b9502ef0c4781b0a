package org.policygraph.form;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.UnreadableTextException;

import java.io.ByteArrayInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a part of a DOCX element by element. Parts have no document type (ISO/IEC 29500-2, 9.1.4),
 * so that no entity is declared, expanded or fetched.
 */
final class XmlPart {
    /** What hears of the elements of WordprocessingML, by their local names, and of their text. */
    interface Handler {
        /** An element begins. */
        void begin(Element element) throws UnreadableTextException;

        /** The element of this name that began last ends. */
        default void end(String name) {}

        /** Characters within the element that began last and has not ended. */
        default void text(String characters) {}
    }

    /** An element that begins. */
    interface Element {
        String name();

        /** The value of an attribute by its local name, or null. */
        @Nullable String attribute(String name);

        /** The attribute {@code val}, or an empty text. */
        default String value() {
            String value = attribute("val");
            return value == null ? "" : value;
        }

        /** Whether a property is on: it is where it stands, unless it says otherwise. */
        default boolean isOn() {
            return !value().matches("0|false|off");
        }
    }

    private static final XMLInputFactory FACTORY = factory();

    private XmlPart() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty("jdk.xml.maxElementDepth", Limits.XML_DEPTH + 1);
        factory.setXMLReporter((message, type, related, location) -> {});
        return factory;
    }

    /** Tells a handler of the elements of a part, in order; none where there is no such part. */
    static void read(byte @Nullable [] part, String name, Handler handler)
            throws UnreadableTextException {
        if (part == null) return;
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
            read(reader, name, handler);
        } catch (XMLStreamException e) {
            int line = Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNumber());
            throw UnreadableFile.of(
                    "XML that is not well-formed in the part " + name + ", line " + line,
                    "a DOCX document");
        }
    }

    private static void read(XMLStreamReader reader, String name, Handler handler)
            throws XMLStreamException, UnreadableTextException {
        Element element = element(reader);
        for (int depth = 0; reader.hasNext(); ) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD ->
                        throw UnreadableFile.of(
                                "a document type in the part " + name, "a DOCX document");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > Limits.XML_DEPTH) {
                        throw UnreadableFile.tooLarge(
                                "elements nested deeper in the part " + name,
                                Limits.XML_DEPTH,
                                "levels");
                    }
                    handler.begin(element);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    handler.end(name(reader));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        handler.text(reader.getText());
                default -> {}
            }
        }
    }

    private static Element element(XMLStreamReader reader) {
        return new Element() {
            @Override
            public String name() {
                return XmlPart.name(reader);
            }

            @Override
            public @Nullable String attribute(String name) {
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    if (reader.getAttributeLocalName(i).equals(name)) {
                        return reader.getAttributeValue(i);
                    }
                }
                return null;
            }
        };
    }

    /**
     * The local name of an element, for those of the namespaces of text; drawings have elements of
     * the same names, which come with a prefix of their own.
     */
    private static String name(XMLStreamReader reader) {
        String namespace = reader.getNamespaceURI();
        if (namespace == null) return reader.getLocalName();
        boolean drawing = namespace.contains("drawingml");
        boolean math = namespace.endsWith("/math");
        String prefix = drawing ? "drawing:" : math ? "math:" : "";
        return prefix + reader.getLocalName();
    }
}
