package org.clearinghouse1540.publication;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.paper.Letters;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.workspace.Entry;

/** What was released, as a feed (Atom, RFC 4287) and as a calendar (iCalendar, RFC 5545). */
final class Feed {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private final PublicAddress address;

  Feed(PublicAddress address) {
    this.address = address;
  }

  /** Released events and posts. Entries carry no more than their pages do. */
  byte[] atom(String title, List<Published<Event>> events, List<Published<Entry>> posts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
      Instant latest = Instant.EPOCH;
      for (Published<Entry> post : posts) {
        latest = latest.isBefore(post.value().changed()) ? post.value().changed() : latest;
      }
      head(xml, title, address.of("/public/feed.atom"), latest);
      xml.writeStartElement("author");
      element(xml, "name", "Clearinghouse 1540");
      xml.writeEndElement();
      for (Published<Entry> post : posts) {
        entry(
            xml,
            post.value().title(),
            "/public/posts/" + post.value().id(),
            post.value().changed());
      }
      for (Published<Event> event : events) {
        entry(
            xml,
            event.value().title(),
            "/public/events/" + event.value().id(),
            releasedOn(event).atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
      return out.toByteArray();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static LocalDate releasedOn(Published<Event> event) {
    return event.ground() instanceof Published.Ground.Released released
        ? released.records().getLast().givenOn()
        : LocalDate.EPOCH;
  }

  private void entry(XMLStreamWriter xml, String title, String path, Instant at)
      throws XMLStreamException {
    xml.writeStartElement("entry");
    head(xml, title, address.of(path), at);
    xml.writeEndElement();
  }

  private static void head(XMLStreamWriter xml, String title, String link, Instant at)
      throws XMLStreamException {
    element(xml, "id", link);
    element(xml, "title", title);
    element(xml, "updated", at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString());
    xml.writeEmptyElement("link");
    xml.writeAttribute("href", link);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(Letters.clean(text));
    xml.writeEndElement();
  }

  /** The events whose days are known, as whole days. */
  byte[] calendar(List<Published<Event>> events) {
    StringBuilder out = new StringBuilder();
    line(out, "BEGIN:VCALENDAR");
    line(out, "VERSION:2.0");
    line(out, "PRODID:-//Clearinghouse 1540//1540//EN");
    for (Published<Event> each : events) {
      Event event = each.value();
      Optional<LocalDate> first = day(event.start());
      if (first.isEmpty()) {
        continue;
      }
      LocalDate last =
          day(event.end()).filter(day -> !day.isBefore(first.get())).orElse(first.get());
      line(out, "BEGIN:VEVENT");
      line(out, "UID:event-" + event.id() + "@clearinghouse1540");
      line(out, "DTSTAMP:" + DAY.format(first.get()) + "T000000Z");
      line(out, "DTSTART;VALUE=DATE:" + DAY.format(first.get()));
      line(out, "DTEND;VALUE=DATE:" + DAY.format(last.plusDays(1)));
      line(out, "SUMMARY:" + escaped(event.title()));
      if (!event.city().isEmpty()) {
        line(out, "LOCATION:" + escaped(event.city()));
      }
      line(out, "URL:" + address.of("/public/events/" + event.id()));
      line(out, "END:VEVENT");
    }
    line(out, "END:VCALENDAR");
    return out.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Optional<LocalDate> day(String date) {
    return date.matches("\\d{4}-\\d{2}-\\d{2}")
        ? Optional.of(LocalDate.parse(date))
        : Optional.empty();
  }

  private static String escaped(String text) {
    return Letters.clean(text)
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\n", "\\n");
  }

  // A line has at most 75 octets; the next one goes on after a space (RFC 5545, 3.1).
  private static void line(StringBuilder out, String text) {
    int octets = 0;
    for (int letter : text.codePoints().toArray()) {
      int size = letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
      if (octets + size > 75) {
        out.append("\r\n ");
        octets = 1;
      }
      out.appendCodePoint(letter);
      octets += size;
    }
    out.append("\r\n");
  }
}
