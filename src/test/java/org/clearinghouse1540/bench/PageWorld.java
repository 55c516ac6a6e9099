package org.clearinghouse1540.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A world of invented records of any size, for what pages cost: published and received requests,
 * with needs, letters and steps; events from public pages and from notes; offers and practices. One
 * in ten has a consent or an approval.
 */
final class PageWorld {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 6);

  /** The tables that a world is in, which grow with it. */
  private static final List<String> FILLED =
      List.of(
          // Half of the requests are published elsewhere, half were received here.
          """
          insert into assistance_request (origin, state, requester, requester_kind, date_as_received,
            address, channel, requested_on, received_on, procedure, recorded_by, members_from)
          select case when n %% 2 = 0 then 'reference' else 'received' end,
            'Example State ' || lpad((n %% 190)::text, 3, '0'),
            'Example State ' || lpad((n %% 190)::text, 3, '0'), 'State',
            (date '2005-01-01' + n)::text,
            case when n %% 2 = 0 then 'https://example.org/requests/' || n else '' end,
            case when n %% 2 = 0 then '' else 'template' end,
            case when n %% 2 = 1 then date '2005-01-01' + n end,
            case when n %% 2 = 1 then date '2005-01-02' + n end,
            case when n %% 2 = 0 then '' else '2010' end, 'world',
            case when n %% 2 = 1 then date '2005-02-02' + n end
          from generate_series(%1$d + 1, %2$d) n
          """,
          """
          insert into assistance_need_item (request_id, number, received, words, area, specificity,
            address)
          select r.id, m, r.origin = 'received', 'equipment number ' || m || ' of request ' || r.id,
            'border control', 'specific item', r.address
          from assistance_request r, generate_series(1, 3) m
          where r.recorded_by = 'world'
            and not exists (select from assistance_need_item i where i.request_id = r.id)
          """,
          // Triggers do not run while the world is made.
          """
          insert into assistance_case_status (request_id)
          select id from assistance_request r where r.recorded_by = 'world' and origin = 'received'
          on conflict do nothing
          """,
          """
          insert into assistance_need_area (need_id)
          select i.id from assistance_need_item i join assistance_request r on r.id = i.request_id
          where r.recorded_by = 'world' on conflict do nothing
          """,
          """
          insert into assistance_letter (request_id, reference, language, words)
          select id, 'NV/' || id, 'en', 'The letter of request ' || id from assistance_request r
          where r.recorded_by = 'world' and origin = 'received'
            and not exists (select from assistance_letter l where l.request_id = r.id)
          """,
          """
          insert into assistance_step (request_id, step, taken_on, taken_by)
          select r.id, 'registered', r.received_on, 'world' from assistance_request r
          where r.recorded_by = 'world' and origin = 'received'
            and not exists (select from assistance_step s where s.request_id = r.id)
          """,
          // Half of the events are on a public page, half are from notes.
          """
          insert into outreach_event (reference_id, title, start_on, end_on, city, country, address)
          select 'world ' || n, 'Example workshop number ' || n, (date '2005-01-01' + n)::text,
            (date '2005-01-03' + n)::text, 'Example City',
            'Example State ' || lpad((n %% 190)::text, 3, '0'),
            case when n %% 2 = 0 then 'https://example.org/events/' || n else '' end
          from generate_series(%1$d + 1, %2$d) n
          """,
          """
          insert into outreach_event_words (event_id, details)
          select e.id, d from outreach_event e, (values (true), (false)) kind (d)
          where e.reference_id like 'world %%' on conflict do nothing
          """,
          """
          insert into outreach_participant (event_id, group_as_received, as_received, kind, state)
          select e.id, 'States', s, 'state', s
          from outreach_event e, lateral (select 'Example State '
            || lpad(((e.id * 7 + m) %% 190)::text, 3, '0') s from generate_series(1, 3) m) p
          where e.reference_id like 'world %%'
            and not exists (select from outreach_participant p where p.event_id = e.id)
          """,
          """
          insert into providers_offer (reference_id, provider_kind, provider, kind, as_of, words,
            exclusions, regions, answers, address)
          select 'world ' || n, 'organization', 'Example Organization ' || n, 'standing programme',
            '2014-05-06', 'Training number ' || n, '', '', '', 'https://example.org/offers/' || n
          from generate_series(%1$d + 1, %2$d) n
          """,
          """
          insert into practices_practice (party, title, words, areas, source, made_by)
          select 'Example State ' || lpad((n %% 190)::text, 3, '0'), 'Practice number ' || n,
            'A practice of an invented State.', '', 'A note', 'world'
          from generate_series(%1$d + 1, %2$d) n
          """,
          // A third of the documents is in the register of documents, a third in that of laws.
          """
          insert into sources_cited (state, symbol, title, issued_on, made_by)
          select case when n %% 3 = 0 then '' else 'Example State ' || lpad((n %% 190)::text, 3, '0') end,
            case when n %% 3 = 0 then 'S/AC.44/WORLD/' || n else '' end, 'Document number ' || n,
            (1990 + n %% 30)::text, 'world'
          from generate_series(%1$d + 1, %2$d) n
          """,
          """
          insert into sources_registered (cited_id, register, kind, origin, symbol_key, registered_by)
          select id, case when symbol <> '' then 'document' else 'law' end,
            case when symbol <> '' then 'letter' else 'act' end, 'state', symbol, 'world'
          from sources_cited where made_by = 'world' and (symbol <> '' or title ~ '[147]$')
          on conflict do nothing
          """);

  private final TestProgram program;
  private int size;

  PageWorld(TestProgram program) {
    this.program = program;
  }

  /** Lets the world grow to a number of records of each kind. */
  void grow(int requests) {
    try (Connection connection = program.owner().plainSource().getConnection();
        Statement statement = connection.createStatement()) {
      // The rows are not in the journal, which is not measured here.
      statement.execute("set session_replication_role = replica");
      for (String filled : FILLED) {
        statement.execute(filled.formatted(size, requests));
      }
      statement.execute("set session_replication_role = origin");
      consents(connection);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    size = requests;
    vacuum();
  }

  /** Removes old versions of rows, as the database does in time. */
  void vacuum() {
    try (Connection connection = program.owner().plainSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("vacuum analyze");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void consents(Connection connection) {
    give(
        connection,
        "select id from assistance_request where recorded_by = 'world' and id % 10 = 1"
            + " and origin = 'received' and providers_from is null",
        Subject.Kind.REQUEST,
        GateKey.CONSENT,
        Audience.PROVIDERS);
    give(
        connection,
        "select id from outreach_event where reference_id like 'world %' and id % 10 = 1",
        Subject.Kind.EVENT,
        GateKey.APPROVAL,
        Audience.EVERYBODY);
    for (GateKey key : List.of(GateKey.CONSENT, GateKey.APPROVAL)) {
      give(
          connection,
          "select id from practices_practice where made_by = 'world' and id % 10 = 1",
          Subject.Kind.PRACTICE,
          key,
          Audience.EVERYBODY);
    }
  }

  private void give(
      Connection connection, String ids, Subject.Kind kind, GateKey key, Audience audience) {
    List<Long> missing =
        JdbcClient.create(
                new org.springframework.jdbc.datasource.SingleConnectionDataSource(
                    connection, true))
            .sql(
                "select id from ("
                    + ids
                    + ") s where not exists (select from consent_record c where c.subject_kind = '"
                    + kind.name()
                    + "' and c.subject_id = s.id::text and c.key = '"
                    + key.name()
                    + "')")
            .query((row, number) -> row.getLong(1))
            .list();
    Consents consents = program.bean(Consents.class);
    ViewerDataSource.asProgram(
        () ->
            missing.forEach(
                id ->
                    consents.give(
                        Actor.program(),
                        new Subject(kind, Long.toString(id)),
                        ConsentGrant.express(key, audience, "Example State", "NV/1", DAY),
                        SeenText.writtenInTheSameForm(),
                        DAY)));
  }

  /** The number of one of its records. */
  long one(String query) {
    return program.count(query);
  }
}
