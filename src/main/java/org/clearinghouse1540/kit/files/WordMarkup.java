package org.clearinghouse1540.kit.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The content of a DOCX file as a reader of Word sees it, in plain paragraphs and tables: content
 * controls are filled in, tracked changes are accepted, a passage that was moved is where it was
 * moved to, text boxes follow their paragraph. Symbols are characters. Hidden and struck text is
 * taken out and listed.
 */
final class WordMarkup {
  private static final int MOST_BYTES = 20 * 1024 * 1024;
  private static final String MAIN = "word/document.xml";
  private static final Pattern USED =
      Pattern.compile(
          "<w:(?:sdt|ins|del|moveFrom|moveTo|smartTag|customXml|vanish|d?strike|sym)\\b|txbxContent");
  private static final Set<String> UNWRAPPED =
      Set.of("ins", "moveTo", "smartTag", "customXml", "sdtContent");
  private static final Set<String> LEFT_OUT =
      Set.of("del", "moveFrom", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr");

  private static final int LONGEST_PLACE = 200;

  private final List<Removed> removed = new ArrayList<>();

  private WordMarkup() {}

  /** A file in plain markup, and the passages that were taken out. */
  record Plain(byte[] content, List<Removed> removed) {}

  /**
   * A passage that a reader of Word does not see as text.
   *
   * @param key of the remark on it
   * @param words with the first words of its row, if it is in a table
   */
  record Removed(String key, String words) {}

  /** Simplifies a file; returns the same bytes if there is nothing to simplify. */
  static Plain of(byte[] content) throws IOException {
    byte[] main = entry(content);
    boolean used = USED.matcher(new String(main, StandardCharsets.UTF_8)).find();
    if (!used || main.length > MOST_BYTES) {
      return new Plain(content, List.of());
    }
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(main));
      WordMarkup markup = new WordMarkup();
      markup.simplify(document.getDocumentElement());
      return new Plain(with(content, written(document)), List.copyOf(markup.removed));
    } catch (ParserConfigurationException | SAXException | TransformerException damaged) {
      throw new IOException(damaged);
    }
  }

  private void simplify(Element parent) {
    Node child = parent.getFirstChild();
    while (child != null) {
      Node next = child.getNextSibling();
      if (child instanceof Element element) {
        next = simplify(parent, element, next);
      }
      child = next;
    }
  }

  /** Simplifies one child; returns the node to continue with. */
  private @Nullable Node simplify(Element parent, Element child, @Nullable Node next) {
    String name = String.valueOf(child.getLocalName());
    if (LEFT_OUT.contains(name) || name.equals("sdt") && isPlaceholder(child)) {
      parent.removeChild(child);
      return next;
    }
    if (name.equals("r") && isRemoved(child)) {
      parent.removeChild(child);
      return next;
    }
    if (UNWRAPPED.contains(name) && !parentIsProperties(parent) || name.equals("sdt")) {
      Node first = child.getFirstChild();
      while (child.getFirstChild() != null) {
        parent.insertBefore(child.getFirstChild(), child);
      }
      parent.removeChild(child);
      return first == null ? next : first;
    }
    if (name.equals("sym")) {
      parent.replaceChild(WordSymbols.text(child), child);
      return next;
    }
    if (name.equals("p")) {
      moveTextBoxes(parent, child);
    }
    Node following = name.equals("p") ? child.getNextSibling() : next;
    simplify(child);
    return following;
  }

  // The marks of tracked paragraph ends and row properties have the same names.
  private static boolean parentIsProperties(Element parent) {
    return String.valueOf(parent.getLocalName()).endsWith("Pr");
  }

  // The paragraphs of a text box come after the paragraph to which it is anchored.
  private static void moveTextBoxes(Element parent, Element paragraph) {
    Node after = paragraph.getNextSibling();
    Element box = first(paragraph, "txbxContent");
    while (box != null) {
      Element holder = holder(paragraph, box);
      while (box.getFirstChild() != null) {
        parent.insertBefore(box.getFirstChild(), after);
      }
      Node of = holder.getParentNode();
      if (of != null) {
        of.removeChild(holder); // With the copy of the box for older programs.
      }
      box = first(paragraph, "txbxContent");
    }
  }

  private static Element holder(Element paragraph, Element box) {
    Element holder = box;
    Node above = box.getParentNode();
    while (above instanceof Element element && element != paragraph) {
      String name = String.valueOf(element.getLocalName());
      if (name.equals("AlternateContent") || name.equals("drawing") || name.equals("pict")) {
        holder = element;
      }
      above = element.getParentNode();
    }
    return holder;
  }

  private static boolean isPlaceholder(Element control) {
    Element properties = child(control, "sdtPr");
    return properties != null && child(properties, "showingPlcHdr") != null;
  }

  // A note in a struck run keeps its reference.
  private boolean isRemoved(Element run) {
    boolean hidden = has(run, "vanish");
    String words = run.getTextContent().strip();
    if (!hidden && (words.isEmpty() || !has(run, "strike") && !has(run, "dstrike"))) {
      return false;
    }
    if (!words.isEmpty()) {
      String key = hidden ? "kit.file.hidden-text" : "kit.file.struck-text";
      removed.add(new Removed(key, place(run) + words));
    }
    return true;
  }

  // The first words of the row that have letters: the label of a row, not its number.
  private static String place(Element run) {
    Node above = run.getParentNode();
    while (above instanceof Element element && !"tr".equals(element.getLocalName())) {
      above = element.getParentNode();
    }
    if (!(above instanceof Element row)) {
      return "";
    }
    var cells = row.getElementsByTagNameNS("*", "tc");
    for (int at = 0; at < cells.getLength(); at++) {
      String words = cells.item(at).getTextContent().strip();
      if (words.codePoints().filter(Character::isLetter).count() > 2) {
        return words.substring(0, Math.min(LONGEST_PLACE, words.length())) + ": ";
      }
    }
    return "";
  }

  private static boolean has(Element run, String name) {
    Element properties = child(run, "rPr");
    Element property = properties == null ? null : child(properties, name);
    String value =
        property == null ? "false" : property.getAttributeNS(property.getNamespaceURI(), "val");
    return !Set.of("false", "0", "off").contains(value);
  }

  private static @Nullable Element child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && name.equals(element.getLocalName())) {
        return element;
      }
    }
    return null;
  }

  private static @Nullable Element first(Element parent, String name) {
    var all = parent.getElementsByTagNameNS("*", name);
    return all.getLength() > 0 && all.item(0) instanceof Element element ? element : null;
  }

  private static byte[] entry(byte[] content) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null) {
        if (entry.getName().equals(MAIN)) {
          return zip.readAllBytes();
        }
        entry = zip.getNextEntry();
      }
    } catch (ZipException sizesAreBehindTheParts) {
      return new byte[0]; // Such a file is read as it is.
    }
    return new byte[0];
  }

  private static byte[] with(byte[] content, byte[] main) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      ZipEntry entry = in.getNextEntry();
      while (entry != null) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(entry.getName().equals(MAIN) ? main : in.readAllBytes());
        zip.closeEntry();
        entry = in.getNextEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] written(Document document) throws TransformerException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TransformerFactory.newDefaultInstance()
        .newTransformer()
        .transform(new DOMSource(document), new StreamResult(out));
    return out.toByteArray();
  }
}
