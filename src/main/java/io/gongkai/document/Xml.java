package io.gongkai.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML of an Office document, by local names: the strict and the transitional namespaces name the same things. */
final class Xml {

    private static final DocumentBuilderFactory FACTORY = factory();

    private Xml() {}

    /** The root element. A document type declaration is refused, so no entity is ever expanded or fetched. */
    static Element parse(byte[] part) throws IOException {
        try {
            DocumentBuilder builder;
            synchronized (FACTORY) {
                builder = FACTORY.newDocumentBuilder();
            }
            builder.setErrorHandler(new Silent());
            return builder.parse(new ByteArrayInputStream(part)).getDocumentElement();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException e) {
            throw new IOException(e);
        }
    }

    private static DocumentBuilderFactory factory() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
            factory.setXIncludeAware(false);
            // No entity can be declared without a DTD; these limits only count the &amp; of a long text.
            factory.setAttribute("jdk.xml.maxGeneralEntitySizeLimit", 0);
            factory.setAttribute("jdk.xml.totalEntitySizeLimit", 0);
            return factory;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Node parent, String name) {
        return children(parent).stream().filter(child -> is(child, name)).toList();
    }

    static Optional<Element> child(Node parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && is(element, name)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** A descendant by the names of the elements on the way. */
    static Optional<Element> path(Node parent, String... names) {
        Optional<Element> found = Optional.empty();
        Node from = parent;
        for (String name : names) {
            found = child(from, name);
            if (found.isEmpty()) {
                return found;
            }
            from = found.get();
        }
        return found;
    }

    static boolean is(Element element, String name) {
        return name.equals(element.getLocalName());
    }

    /** An attribute by its local name in any namespace. */
    static Optional<String> attribute(Element element, String name) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (name.equals(attribute.getLocalName())) {
                return Optional.of(attribute.getNodeValue());
            }
        }
        return Optional.empty();
    }

    /** The {@code val} of a child. */
    static Optional<String> value(Node parent, String child) {
        return child(parent, child).flatMap(element -> attribute(element, "val"));
    }

    /** The {@code val} of a child as a whole number of at most nine digits. */
    static Optional<Integer> number(Node parent, String child) {
        return value(parent, child).filter(text -> text.matches("-?[0-9]{1,9}")).map(Integer::valueOf);
    }

    /** Whether a switch such as {@code <w:vanish/>} is there and not turned off. */
    static boolean isOn(Node parent, String child) {
        return child(parent, child)
                .filter(element -> attribute(element, "val")
                        .filter(value -> List.of("0", "false", "off").contains(value))
                        .isEmpty())
                .isPresent();
    }

    /** Keeps the parser from printing what is wrong; it is thrown. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) {}

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
