package org.clearinghouse1540.publication;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.clearinghouse1540.calendar.ICalendarWriter;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.document.PrintableText;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.clearinghouse1540.outreach.Event;

/** Released content as a feed (Atom, RFC 4287) and a calendar (iCalendar, RFC 5545). */
final class PublicationFeed {
  private final PublicAddress address;

  PublicationFeed(PublicAddress address) {
    this.address = address;
  }

  /** Released records; an entry contains the facts of its page, and no more. */
  byte[] atom(String title, List<FeedEntry> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
      head(xml, title, address.of("/public/feed.atom"), latest(entries));
      xml.writeStartElement("author");
      element(xml, "name", "Clearinghouse 1540");
      xml.writeEndElement();
      for (FeedEntry entry : entries) {
        entry(xml, entry);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
      return out.toByteArray();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Instant latest(List<FeedEntry> entries) {
    return entries.stream().map(FeedEntry::at).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
  }

  private void entry(XMLStreamWriter xml, FeedEntry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    head(xml, entry.facts().title(), address.of(entry.page()), entry.at());
    element(xml, "content", entry.facts().text());
    xml.writeEndElement();
  }

  private static void head(XMLStreamWriter xml, String title, String link, Instant at)
      throws XMLStreamException {
    element(xml, "id", link);
    element(xml, "title", title);
    element(xml, "updated", at.truncatedTo(ChronoUnit.SECONDS).toString());
    xml.writeEmptyElement("link");
    xml.writeAttribute("href", link);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(PrintableText.clean(text));
    xml.writeEndElement();
  }

  /** The events with a known day. */
  byte[] calendar(String name, List<Published<Event>> events) {
    return new ICalendarWriter(
            name, event -> address.of("/public/events/" + event.id()), event -> "")
        .write(events.stream().map(Published::value).toList());
  }
}
