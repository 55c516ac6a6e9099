package org.clearinghouse1540.outreach;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the rows of an accepted note, inside the transaction of {@link Events#record}. */
final class EventRecorder {
  private final JdbcClient sql;

  EventRecorder(JdbcClient sql) {
    this.sql = sql;
  }

  long record(EventDraft draft) {
    long document = draft.document();
    long event = draft.sameAs().orElseGet(() -> add(draft.facts(), document));
    tell(event, document, false, draft.facts());
    draft.organizers().forEach(organizer -> add(event, document, organizer));
    draft.participants().forEach(participant -> add(event, document, participant));
    draft.needs().forEach(need -> add(event, document, need));
    draft.recommendations().forEach(recommendation -> add(event, document, recommendation));
    draft.contributions().forEach(contribution -> add(document, contribution));
    for (EventDraft.Earlier earlier : draft.earlier()) {
      long known = earlier.sameAs().orElseGet(() -> add(earlier.facts(), document));
      tell(known, document, true, earlier.facts());
    }
    return event;
  }

  private long add(EventDraft.Facts facts, long document) {
    return sql.sql(
            """
            insert into outreach_event
              (title, start_on, end_on, days, online, city, country, venue_as_received, document_id)
            values (:title, :start, :end, :days, :online, :city, :country, :venue, :document)
            returning id
            """)
        .param("title", facts.title())
        .param("start", facts.start())
        .param("end", facts.end())
        .param("days", facts.days())
        .param("online", facts.online())
        .param("city", facts.city())
        .param("country", facts.country())
        .param("venue", facts.words())
        .param("document", document)
        .query(Long.class)
        .single();
  }

  private void tell(long event, long document, boolean inPassing, EventDraft.Facts facts) {
    sql.sql(
            """
            insert into outreach_telling
              (event_id, document_id, in_passing, title, start_on, end_on, city, country, words)
            values (:event, :document, :inPassing, :title, :start, :end, :city, :country, :words)
            """)
        .param("event", event)
        .param("document", document)
        .param("inPassing", inPassing)
        .param("title", facts.title())
        .param("start", facts.start())
        .param("end", facts.end())
        .param("city", facts.city())
        .param("country", facts.country())
        .param("words", facts.words())
        .update();
  }

  private void add(long event, long document, Organizer organizer) {
    sql.sql(
            """
            insert into outreach_organizer
              (event_id, as_received, name, state, body, role, document_id)
            values (:event, :asReceived, :name, :state, :body, :role, :document)
            """)
        .param("event", event)
        .param("asReceived", organizer.asReceived())
        .param("name", organizer.name())
        .param("state", organizer.state().orElse(null))
        .param("body", organizer.body().orElse(null))
        .param("role", organizer.role())
        .param("document", document)
        .update();
  }

  private void add(long event, long document, Participant participant) {
    sql.sql(
            """
            insert into outreach_participant
              (event_id, group_as_received, as_received, kind, state, body, document_id)
            values (:event, :group, :asReceived, :kind, :state, :body, :document)
            """)
        .param("event", event)
        .param("group", participant.group())
        .param("asReceived", participant.asReceived())
        .param("kind", participant.kind())
        .param("state", participant.state().orElse(null))
        .param("body", participant.body().orElse(null))
        .param("document", document)
        .update();
  }

  private void add(long event, long document, VoicedNeed need) {
    sql.sql(
            """
            insert into outreach_voiced_need (event_id, words, paragraphs, who, areas, state, document_id)
            values (:event, :words, :paragraphs, :who, :areas, :state, :document)
            """)
        .param("areas", String.join(" ", need.areas()))
        .param("state", need.state())
        .param("event", event)
        .param("words", need.words())
        .param("paragraphs", need.paragraphs())
        .param("who", need.who())
        .param("document", document)
        .update();
  }

  // Somebody has to see to it: the experts, until one of them names another.
  private void add(long event, long document, EventDraft.Recommendation recommendation) {
    sql.sql(
            """
            insert into outreach_follow_up (event_id, words, document_id, paragraph, owner_role, made_by)
            values (:event, :words, :document, :paragraph, 'expert', 'note')
            """)
        .param("event", event)
        .param("words", recommendation.words())
        .param("document", document)
        .param("paragraph", recommendation.paragraphs())
        .update();
  }

  private void add(long document, Contribution contribution) {
    sql.sql(
            """
            insert into outreach_contribution
              (donor, state, fund, given_on, amount, currency, words, document_id)
            values (:donor, :state, :fund, :givenOn, :amount, :currency, :words, :document)
            """)
        .param("donor", contribution.donor())
        .param("state", contribution.state().orElse(null))
        .param("fund", contribution.fund())
        .param("givenOn", contribution.givenOn())
        .param("amount", contribution.amount().orElse(null))
        .param("currency", contribution.currency().orElse(null))
        .param("words", contribution.words())
        .param("document", document)
        .update();
  }
}
