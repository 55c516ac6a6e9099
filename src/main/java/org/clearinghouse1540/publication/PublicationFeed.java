package org.clearinghouse1540.publication;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.clearinghouse1540.calendar.ICalendarWriter;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.document.PrintableText;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.workspace.WorkspaceEntry;

/** Released content as a feed (Atom, RFC 4287) and a calendar (iCalendar, RFC 5545). */
final class PublicationFeed {
  private final PublicAddress address;
  private final PublicFacts facts;

  PublicationFeed(PublicAddress address, PublicFacts facts) {
    this.address = address;
    this.facts = facts;
  }

  /** Released events and posts; an entry contains the facts of its page, and no more. */
  byte[] atom(
      String title,
      List<Published<Event>> events,
      List<Published<WorkspaceEntry>> posts,
      Language language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
      head(xml, title, address.of("/public/feed.atom"), latest(events, posts));
      xml.writeStartElement("author");
      element(xml, "name", "Clearinghouse 1540");
      xml.writeEndElement();
      for (Published<WorkspaceEntry> post : posts) {
        String path = "/public/posts/" + post.value().id();
        entry(xml, facts.post(post, language), path, post.value().changed());
      }
      for (Published<Event> event : events) {
        String path = "/public/events/" + event.value().id();
        entry(xml, facts.event(event, language), path, released(event));
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
      return out.toByteArray();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Instant latest(
      List<Published<Event>> events, List<Published<WorkspaceEntry>> posts) {
    return Stream.concat(
            posts.stream().map(post -> post.value().changed()),
            events.stream().map(PublicationFeed::released))
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private static Instant released(Published<Event> event) {
    LocalDate day =
        event.ground() instanceof Published.Ground.Released released
            ? released.records().getLast().givenOn()
            : LocalDate.EPOCH;
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private void entry(XMLStreamWriter xml, RecordFacts record, String path, Instant at)
      throws XMLStreamException {
    xml.writeStartElement("entry");
    head(xml, record.title(), address.of(path), at);
    element(xml, "content", record.text());
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
