package dev.asynclint.cli.format;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML 1.0, two blanks a level. Characters that XML does not know become question marks. */
final class XmlText {
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;
  private int depth;

  /** Something that writes elements. */
  interface Content {
    void write() throws XMLStreamException;
  }

  XmlText() {
    try {
      xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The document; {@code content} writes its one element. */
  String document(Content content) {
    try {
      text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
      content.write();
      xml.flush();
      return text.append('\n').toString();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * An element.
   *
   * @param attributes names and values in turn
   */
  void element(String name, Content content, Object... attributes) throws XMLStreamException {
    start(name, attributes);
    depth++;
    content.write();
    depth--;
    line();
    xml.writeEndElement();
  }

  /** An element that holds text only. */
  void textElement(String name, String content, Object... attributes) throws XMLStreamException {
    start(name, attributes);
    xml.writeCharacters(legal(content));
    xml.writeEndElement();
  }

  /** An element that holds nothing. */
  void emptyElement(String name, Object... attributes) throws XMLStreamException {
    line();
    xml.writeEmptyElement(name);
    attributes(attributes);
  }

  private void start(String name, Object... attributes) throws XMLStreamException {
    line();
    xml.writeStartElement(name);
    attributes(attributes);
  }

  private void attributes(Object... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute((String) attributes[i], legal(String.valueOf(attributes[i + 1])));
    }
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c ->
                c == '\t'
                        || c == '\n'
                        || c >= 0x20 && c <= 0xd7ff
                        || c >= 0xe000 && c <= 0xfffd
                        || c >= 0x10000
                    ? c
                    : '?')
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }
}
