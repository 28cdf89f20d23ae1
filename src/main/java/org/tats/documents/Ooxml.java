package org.tats.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Small steps through the XML of a Word file. Names are of its main namespace, without the prefix. */
final class Ooxml {

    static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Ooxml() {}

    static boolean is(Node node, String name) {
        return node instanceof Element && MAIN.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    /** The elements in it as they are now; changes afterwards do not matter to the list. */
    static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Node parent, String name) {
        return children(parent).stream().filter(child -> is(child, name)).toList();
    }

    static Optional<Element> child(Node parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /** However deep within it, in the order of the file. */
    static List<Element> within(Element root, String name) {
        NodeList found = root.getElementsByTagNameNS(MAIN, name);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            elements.add((Element) found.item(at));
        }
        return elements;
    }

    /** Empty where it is not set. */
    static String attribute(Element element, String name) {
        return element.getAttributeNS(MAIN, name);
    }

    /** Whether a setting such as "hidden" is there and not switched off. */
    static boolean on(Node properties, String name) {
        return child(properties, name)
                .map(setting -> attribute(setting, "val"))
                .filter(value -> !value.equals("0") && !value.equals("false"))
                .isPresent();
    }

    /** A new element at the end of this one. @param value of its attribute {@code val}; none when empty */
    static Element add(Element parent, String name, String value) {
        Element element =
                Optional.ofNullable(parent.getOwnerDocument()).orElseThrow().createElementNS(MAIN, "w:" + name);
        if (!value.isEmpty()) {
            element.setAttributeNS(MAIN, "w:val", value);
        }
        parent.appendChild(element);
        return element;
    }

    static void remove(Node node) {
        Optional.ofNullable(node.getParentNode()).ifPresent(parent -> parent.removeChild(node));
    }

    /** The nearest element of this name around the node. */
    static Optional<Element> around(Node node, String name) {
        for (Node parent = node.getParentNode(); parent != null; parent = parent.getParentNode()) {
            if (is(parent, name)) {
                return Optional.of((Element) parent);
            }
        }
        return Optional.empty();
    }
}
