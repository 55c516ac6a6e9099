package org.clearinghouse1540.app;

import static org.clearinghouse1540.access.Permission.ANSWER_MATRICES;
import static org.clearinghouse1540.access.Permission.ANSWER_QUESTIONS;
import static org.clearinghouse1540.access.Permission.APPROVE_MATRICES;
import static org.clearinghouse1540.access.Permission.EDIT_FORMS;
import static org.clearinghouse1540.access.Permission.EDIT_MATRICES;
import static org.clearinghouse1540.access.Permission.EXCHANGE_PACKETS;
import static org.clearinghouse1540.access.Permission.HOLD_MATRICES;
import static org.clearinghouse1540.access.Permission.IMPORT_NOTES;
import static org.clearinghouse1540.access.Permission.INVITE_AGENCIES;
import static org.clearinghouse1540.access.Permission.READ_CANDIDATES;
import static org.clearinghouse1540.access.Permission.READ_EVENTS;
import static org.clearinghouse1540.access.Permission.READ_FORMS;
import static org.clearinghouse1540.access.Permission.READ_MATRICES;
import static org.clearinghouse1540.access.Permission.READ_OUTBOX;
import static org.clearinghouse1540.access.Permission.READ_SHARED_ENTRIES;
import static org.clearinghouse1540.access.Permission.READ_SOURCES;
import static org.clearinghouse1540.access.Permission.READ_STATES;
import static org.clearinghouse1540.access.Permission.READ_STATUS;
import static org.clearinghouse1540.access.Permission.RELEASE_EVENTS;
import static org.clearinghouse1540.access.Permission.RELEASE_SHARED_ENTRIES;
import static org.clearinghouse1540.access.Permission.REVIEW_MATRICES;
import static org.clearinghouse1540.access.Permission.TAKE_ARCHIVE;
import static org.clearinghouse1540.access.Permission.USE_OWN_ACCOUNT;
import static org.clearinghouse1540.access.Permission.USE_WORKSPACE;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every address and who may call it. An address that is not here answers nobody; {@code
 * ArchitectureTest} fails on a page that has no line here.
 */
final class Addresses {

  private static final List<Address> OWN =
      List.of(
          Address.open("GET", "/"),
          Address.open("GET", "/search"),
          Address.open("GET", "/too-large"),
          Address.open("GET", "/slow-down"),
          Address.open("GET", "/busy"),
          Address.open("GET", "/signed-out"),
          Address.open("GET", "/unsent-form"),
          Address.open("GET", "/unreadable"),
          Address.open("GET", "/health").with(SessionRule.NOT_CHECKED),
          Address.open("GET", "/ready").with(SessionRule.NOT_CHECKED),
          new Address("GET", "/status", READ_STATUS),
          new Address("GET", "/metrics", READ_STATUS).with(SessionRule.METRICS_TOKEN),
          Address.open("GET", "/assets/**").with(SessionRule.NOT_CHECKED),
          Address.open("GET", "/webjars/htmx.org/**").with(SessionRule.NOT_CHECKED),
          Address.open("GET", "/public/events"),
          Address.open("GET", "/public/events/page/{page}"),
          Address.open("GET", "/public/events/{id}"),
          Address.open("GET", "/public/events/file/{form}"),
          Address.open("GET", "/public/events/{id}/file/{form}"),
          Address.open("GET", "/public/requests/file/{form}"),
          Address.open("GET", "/public/offers/file/{form}"),
          Address.open("GET", "/public/matrices"),
          Address.open("GET", "/public/matrices/{code}/{year}"),
          Address.open("GET", "/public/matrices/{code}/{year}/file/{form}"),
          Address.open("GET", "/public/posts"),
          Address.open("GET", "/public/posts/{id}"),
          Address.open("GET", "/public/posts/{id}/file/{form}"),
          Address.open("GET", "/public/posts/file/{form}"),
          Address.open("GET", "/public/feed.atom"),
          Address.open("GET", "/public/events.ics"),
          Address.open("GET", "/api/events"),
          Address.open("GET", "/api/events/{id}"),
          Address.open("GET", "/api/requests"),
          Address.open("GET", "/api/offers"),
          Address.open("GET", "/api/practices"),
          Address.open("GET", "/api/reports"),
          Address.open("GET", "/api/results"),
          Address.open("GET", "/api/yearly"),
          Address.open("GET", "/api/joint-texts"),
          Address.open("GET", "/api/review-submissions"),
          Address.open("GET", "/api/contacts"),
          Address.open("GET", "/api/matrices"),
          Address.open("GET", "/api/posts"),
          Address.open("GET", "/public/states"),
          Address.open("GET", "/public/states/{code}"),
          Address.open("GET", "/public/requests"),
          Address.open("GET", "/public/requests/page/{page}"),
          Address.open("GET", "/public/offers"),
          Address.open("GET", "/public/offers/page/{page}"),
          new Address("GET", "/desk", USE_OWN_ACCOUNT),
          new Address("POST", "/desk/read", USE_OWN_ACCOUNT),
          new Address("GET", "/matrices", READ_MATRICES),
          new Address("GET", "/matrices/all.csv", REVIEW_MATRICES),
          new Address("GET", "/matrices/import", EDIT_MATRICES),
          new Address("POST", "/matrices/import", EDIT_MATRICES),
          new Address("POST", "/matrices/import/stop", EDIT_MATRICES),
          new Address("POST", "/matrices/import/accept", EDIT_MATRICES),
          new Address("GET", "/matrices/{code}/{year}", READ_MATRICES),
          new Address("GET", "/matrices/{code}/{year}/changes", READ_MATRICES),
          new Address("GET", "/matrices/{code}/{year}/past", REVIEW_MATRICES),
          new Address("GET", "/matrices/{code}/{year}/as", READ_MATRICES),
          new Address("GET", "/matrices/{code}/{year}/on", REVIEW_MATRICES),
          new Address("GET", "/matrices/{code}/{year}/check", REVIEW_MATRICES),
          new Address("GET", "/matrices/{code}/{year}/treaties", EDIT_MATRICES),
          new Address("POST", "/matrices/{code}/{year}/treaties", EDIT_MATRICES),
          new Address("GET", "/counts", REVIEW_MATRICES),
          new Address("GET", "/counts/states", REVIEW_MATRICES),
          new Address("GET", "/counts/file/{form}", REVIEW_MATRICES),
          new Address("GET", "/counts/records", REVIEW_MATRICES),
          new Address("GET", "/counts/records/list", REVIEW_MATRICES),
          new Address("GET", "/counts/records/file/{form}", REVIEW_MATRICES),
          new Address("GET", "/counts/analyzer", REVIEW_MATRICES),
          new Address("GET", "/counts/analyzer/file/{form}", REVIEW_MATRICES),
          new Address("GET", "/counts/changes", REVIEW_MATRICES),
          new Address("GET", "/counts/changes/file/{form}", REVIEW_MATRICES),
          new Address("GET", "/counts/review", REVIEW_MATRICES),
          new Address("GET", "/counts/review/file/{form}", REVIEW_MATRICES),
          new Address("GET", "/forms", READ_FORMS),
          new Address("POST", "/forms", EDIT_FORMS),
          new Address("GET", "/forms/adopt", EDIT_FORMS),
          new Address("POST", "/forms/adopt", EDIT_FORMS),
          new Address("GET", "/forms/proposed/{id}", READ_FORMS),
          new Address("POST", "/forms/proposed/{id}", EDIT_FORMS),
          new Address("GET", "/forms/{year}/{file}", READ_FORMS),
          new Address("GET", "/matrices/{code}/{year}/file/{form}", READ_MATRICES),
          new Address("GET", "/matrices/{code}/{year}/compare", REVIEW_MATRICES),
          new Address("GET", "/matrices/{code}/{year}/redline", REVIEW_MATRICES),
          new Address("GET", "/matrices/{code}/{year}/shown", ANSWER_MATRICES),
          new Address("GET", "/matrices/{code}/{year}/steps", READ_MATRICES),
          new Address("GET", "/matrices/{code}/{year}/steps/redline", READ_MATRICES),
          new Address("GET", "/matrices/{code}/{year}/steps/{step}", READ_MATRICES),
          new Address("GET", "/matrices/{code}/{year}/steps/{step}/file/{form}", READ_MATRICES),
          new Address("GET", "/matrices/{code}/{year}/reading", EDIT_MATRICES),
          new Address("POST", "/matrices/{code}/{year}/reading", EDIT_MATRICES),
          new Address("GET", "/matrices/{code}/{year}/reading/{id}", EDIT_MATRICES),
          new Address("POST", "/matrices/{code}/{year}/reading/{id}", EDIT_MATRICES),
          new Address("GET", "/matrices/{code}/{year}/packet", EXCHANGE_PACKETS),
          new Address("POST", "/matrices/{code}/{year}/packet", EXCHANGE_PACKETS),
          new Address("POST", "/matrices/{code}/{year}/packet/out", EXCHANGE_PACKETS),
          new Address("GET", "/matrices/{code}/{year}/packet/{id}", EXCHANGE_PACKETS),
          new Address("POST", "/matrices/{code}/{year}/packet/{id}", EXCHANGE_PACKETS),
          new Address("GET", "/matrices/{code}/{year}/row", READ_MATRICES),
          new Address("GET", "/matrices/{code}/{year}/citing", EDIT_MATRICES),
          new Address("POST", "/matrices/{code}/{year}/field", EDIT_MATRICES),
          new Address("POST", "/matrices/{code}/{year}/row", EDIT_MATRICES),
          new Address("POST", "/matrices/{code}/{year}/citing", EDIT_MATRICES),
          new Address("POST", "/matrices/{code}/{year}/expert", EDIT_MATRICES),
          new Address("POST", "/matrices/{code}/{year}/answer", ANSWER_MATRICES),
          new Address("POST", "/matrices/{code}/{year}/comment", ANSWER_MATRICES),
          new Address("POST", "/matrices/{code}/{year}/row/comments", ANSWER_MATRICES),
          new Address("POST", "/matrices/{code}/{year}/consent", ANSWER_MATRICES),
          new Address("POST", "/matrices/{code}/{year}/comment/decision", EDIT_MATRICES),
          new Address("POST", "/matrices/{code}/{year}/hold", HOLD_MATRICES),
          new Address("POST", "/matrices/{code}/{year}/silence", APPROVE_MATRICES),
          new Address("POST", "/matrices/{code}/{year}/approval", APPROVE_MATRICES),
          new Address("POST", "/matrices/{code}/{year}/publication", APPROVE_MATRICES),
          new Address("GET", "/agencies", INVITE_AGENCIES),
          new Address("POST", "/agencies/invite", INVITE_AGENCIES),
          new Address("POST", "/agencies/rename", INVITE_AGENCIES),
          new Address("POST", "/agencies/close", INVITE_AGENCIES),
          new Address("POST", "/agencies/invitation/withdraw", INVITE_AGENCIES),
          new Address("GET", "/outbox", READ_OUTBOX),
          new Address("GET", "/workspace", USE_WORKSPACE),
          new Address("POST", "/workspace", USE_WORKSPACE),
          new Address("GET", "/workspace/answers", USE_WORKSPACE),
          new Address("GET", "/workspace/asking", USE_WORKSPACE),
          new Address("POST", "/workspace/asking", USE_WORKSPACE),
          new Address("GET", "/workspace/{id}", USE_WORKSPACE),
          new Address("POST", "/workspace/{id}", USE_WORKSPACE),
          new Address("GET", "/workspace/{id}/shown", USE_WORKSPACE),
          new Address("GET", "/workspace/{id}/file/{form}", USE_WORKSPACE),
          new Address("GET", "/shared/{id}/file/{form}", READ_SHARED_ENTRIES),
          new Address("POST", "/workspace/{id}/summary", USE_WORKSPACE),
          new Address("POST", "/workspace/{id}/removal", USE_WORKSPACE),
          new Address("POST", "/workspace/{id}/consent", USE_WORKSPACE),
          new Address("POST", "/workspace/{id}/withdrawal", USE_WORKSPACE),
          new Address("POST", "/workspace/{id}/question", USE_WORKSPACE),
          new Address("POST", "/workspace/{id}/question/{question}/end", USE_WORKSPACE),
          new Address("GET", "/archive", TAKE_ARCHIVE),
          new Address("POST", "/archive", TAKE_ARCHIVE),
          new Address("GET", "/archive/{job}", TAKE_ARCHIVE),
          new Address("GET", "/archive/{job}/file", TAKE_ARCHIVE),
          new Address("GET", "/asked", ANSWER_QUESTIONS),
          new Address("POST", "/asked/{id}", ANSWER_QUESTIONS),
          new Address("GET", "/shared", READ_SHARED_ENTRIES),
          new Address("GET", "/shared/{id}", READ_SHARED_ENTRIES),
          new Address("POST", "/shared/{id}/approval", RELEASE_SHARED_ENTRIES),
          new Address("POST", "/shared/{id}/withdrawal", RELEASE_SHARED_ENTRIES),
          new Address("POST", "/shared/{id}/silence", RELEASE_SHARED_ENTRIES),
          new Address("POST", "/shared/{id}/message", RELEASE_SHARED_ENTRIES),
          new Address("GET", "/events", READ_EVENTS),
          new Address("GET", "/events/{id}", READ_EVENTS),
          new Address("GET", "/events/{id}/file/{form}", READ_EVENTS),
          new Address("POST", "/events/{id}/approval", RELEASE_EVENTS),
          new Address("POST", "/events/{id}/withdrawal", RELEASE_EVENTS),
          new Address("GET", "/states", READ_STATES),
          new Address("GET", "/states/{code}", READ_STATES),
          new Address("GET", "/needs/{id}", READ_CANDIDATES),
          new Address("GET", "/intake/notes", IMPORT_NOTES),
          new Address("POST", "/intake/notes", IMPORT_NOTES),
          new Address("GET", "/intake/notes/{id}", IMPORT_NOTES),
          new Address("POST", "/intake/notes/{id}/line", IMPORT_NOTES),
          new Address("POST", "/intake/notes/{id}/lines", IMPORT_NOTES),
          new Address("POST", "/intake/notes/{id}/reported", IMPORT_NOTES),
          new Address("POST", "/intake/notes/{id}/reported/rest", IMPORT_NOTES),
          new Address("POST", "/intake/notes/{id}/rest", IMPORT_NOTES),
          new Address("POST", "/intake/notes/{id}/record", IMPORT_NOTES),
          new Address("POST", "/intake/notes/{id}/refusal", IMPORT_NOTES),
          new Address("GET", "/documents/{id}", READ_SOURCES));

  private static final List<Address> ALL =
      Stream.of(
              // Before /events/{id}, which would take /events/new for an event.
              EventAddresses.LIST,
              OWN,
              AccountAddresses.LIST,
              CaseAddresses.LIST,
              ProviderAddresses.LIST,
              NeedAddresses.LIST,
              PlanAddresses.LIST,
              CooperationAddresses.LIST,
              ReportAddresses.LIST,
              ReviewAddresses.LIST,
              ContactAddresses.LIST,
              RegisterAddresses.LIST,
              BriefAddresses.LIST)
          .flatMap(List::stream)
          .toList();

  private Addresses() {}

  /** All addresses, in the order in which they are tried. */
  static List<Address> list() {
    return ALL;
  }
}
