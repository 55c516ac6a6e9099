package org.clearinghouse1540.app;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.access.Permission.ADMINISTER_ACCOUNTS;
import static org.clearinghouse1540.access.Permission.ANSWER_MATRICES;
import static org.clearinghouse1540.access.Permission.ANSWER_NEEDS;
import static org.clearinghouse1540.access.Permission.ANSWER_QUESTIONS;
import static org.clearinghouse1540.access.Permission.APPROVE_MATRICES;
import static org.clearinghouse1540.access.Permission.ASSIGN_PROVIDERS;
import static org.clearinghouse1540.access.Permission.CORRECT_PROCEDURES;
import static org.clearinghouse1540.access.Permission.DECIDE_CONSENT;
import static org.clearinghouse1540.access.Permission.DISPATCH_LETTERS;
import static org.clearinghouse1540.access.Permission.DRAFT_NEEDS;
import static org.clearinghouse1540.access.Permission.EDIT_DELIVERIES;
import static org.clearinghouse1540.access.Permission.EDIT_EVENTS;
import static org.clearinghouse1540.access.Permission.EDIT_MATRICES;
import static org.clearinghouse1540.access.Permission.EDIT_OFFERS;
import static org.clearinghouse1540.access.Permission.EDIT_PROVIDERS;
import static org.clearinghouse1540.access.Permission.EDIT_SOURCES;
import static org.clearinghouse1540.access.Permission.EXCHANGE_PACKETS;
import static org.clearinghouse1540.access.Permission.GIVE_FEEDBACK;
import static org.clearinghouse1540.access.Permission.GIVE_OFFERS;
import static org.clearinghouse1540.access.Permission.HANDLE_CASES;
import static org.clearinghouse1540.access.Permission.HOLD_CASES;
import static org.clearinghouse1540.access.Permission.HOLD_MATRICES;
import static org.clearinghouse1540.access.Permission.IMPORT_NOTES;
import static org.clearinghouse1540.access.Permission.INVITE_AGENCIES;
import static org.clearinghouse1540.access.Permission.PROPOSE_FIELD_CHANGES;
import static org.clearinghouse1540.access.Permission.PROPOSE_NEEDS;
import static org.clearinghouse1540.access.Permission.PUBLISH_PRACTICES;
import static org.clearinghouse1540.access.Permission.READ_CASES;
import static org.clearinghouse1540.access.Permission.READ_DELIVERIES;
import static org.clearinghouse1540.access.Permission.READ_EVENTS;
import static org.clearinghouse1540.access.Permission.READ_EVENT_NOTES;
import static org.clearinghouse1540.access.Permission.READ_MATRICES;
import static org.clearinghouse1540.access.Permission.READ_OFFERS;
import static org.clearinghouse1540.access.Permission.READ_OUTBOX;
import static org.clearinghouse1540.access.Permission.READ_PRACTICES;
import static org.clearinghouse1540.access.Permission.READ_PROVIDERS;
import static org.clearinghouse1540.access.Permission.READ_REQUESTS;
import static org.clearinghouse1540.access.Permission.READ_SHARED_ENTRIES;
import static org.clearinghouse1540.access.Permission.READ_SOURCES;
import static org.clearinghouse1540.access.Permission.RECEIVE_REQUESTS;
import static org.clearinghouse1540.access.Permission.RECORD_PRACTICES;
import static org.clearinghouse1540.access.Permission.RELEASE_EVENTS;
import static org.clearinghouse1540.access.Permission.REVIEW_MATRICES;
import static org.clearinghouse1540.access.Permission.SUBMIT_PRACTICES;
import static org.clearinghouse1540.access.Permission.USE_CALENDAR;
import static org.clearinghouse1540.access.Permission.USE_WORKSPACE;
import static org.clearinghouse1540.access.Permission.WRITE_EVENT_NOTES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The policies of the tables agree with the permissions of the roles: a kind of viewer that a
 * policy names has a role with a fitting permission, and no permission is without the rows it
 * needs.
 */
class PoliciesAndPermissionsTest {
  /** Kinds of viewers that are no role: the program itself, signing in, and the public. */
  private static final Set<String> NO_ROLE = Set.of("program", "signing-in", "public");

  private static final Set<String> KINDS =
      java.util.Arrays.stream(Role.values()).map(Role::viewerKind).collect(Collectors.toSet());
  private static final Pattern QUOTED = Pattern.compile("'([a-z-]+)'");
  private final JdbcClient sql = JdbcClient.create(TestProgram.get().owner().plainSource());
  private final Map<String, String> functions = functions();

  /**
   * The permissions that a table stands for.
   *
   * @param read roles with one of these see rows
   * @param readSome roles with one of these may see some rows as well
   * @param write roles with one of these change rows
   * @param writeSome roles with one of these may change some rows as well
   */
  private record Rule(
      String table,
      List<Permission> read,
      List<Permission> readSome,
      List<Permission> write,
      List<Permission> writeSome) {

    static Rule of(String table, Permission read, Permission... write) {
      return new Rule(table, List.of(read), List.of(), List.of(write), List.of());
    }

    Rule readBy(Permission... more) {
      return new Rule(table, read, List.of(more), write, writeSome);
    }

    Rule writtenBy(Permission... more) {
      return new Rule(table, read, readSome, write, List.of(more));
    }
  }

  private static final List<Rule> RULES =
      List.of(
          Rule.of("access_account", ADMINISTER_ACCOUNTS, ADMINISTER_ACCOUNTS)
              .readBy(INVITE_AGENCIES),
          Rule.of("access_invitation", ADMINISTER_ACCOUNTS, ADMINISTER_ACCOUNTS, INVITE_AGENCIES)
              .readBy(INVITE_AGENCIES),
          Rule.of("outbox_message", READ_OUTBOX, ADMINISTER_ACCOUNTS, INVITE_AGENCIES)
              .writtenBy(READ_OUTBOX),
          Rule.of("sources_cited", READ_SOURCES, EDIT_SOURCES)
              .readBy(READ_MATRICES)
              .writtenBy(PROPOSE_FIELD_CHANGES),
          Rule.of("registers_dismissal", READ_SOURCES, EDIT_SOURCES),
          Rule.of("matrix_field", READ_MATRICES, EDIT_MATRICES),
          Rule.of("matrix_mark_day", REVIEW_MATRICES, EDIT_MATRICES),
          Rule.of("matrix_round", READ_MATRICES, EDIT_MATRICES, APPROVE_MATRICES, ANSWER_MATRICES),
          Rule.of("matrix_step", READ_MATRICES, EDIT_MATRICES, APPROVE_MATRICES, ANSWER_MATRICES),
          Rule.of(
              "matrix_version", READ_MATRICES, EDIT_MATRICES, APPROVE_MATRICES, ANSWER_MATRICES),
          Rule.of("matrix_hold", REVIEW_MATRICES, HOLD_MATRICES),
          Rule.of("matrix_comment", READ_MATRICES, ANSWER_MATRICES, EDIT_MATRICES),
          Rule.of("matrix_approved", READ_MATRICES, APPROVE_MATRICES),
          Rule.of("packets_packet", EXCHANGE_PACKETS, EXCHANGE_PACKETS),
          Rule.of("bulk_upload", DRAFT_NEEDS, DRAFT_NEEDS),
          Rule.of("exchange_reading", EDIT_MATRICES, EDIT_MATRICES),
          Rule.of("intake_line", IMPORT_NOTES, IMPORT_NOTES),
          Rule.of("intake_proposal", IMPORT_NOTES, IMPORT_NOTES),
          Rule.of("sources_account", IMPORT_NOTES, IMPORT_NOTES)
              .readBy(PROPOSE_FIELD_CHANGES)
              .writtenBy(PROPOSE_FIELD_CHANGES),
          Rule.of("briefs_note", READ_EVENT_NOTES, WRITE_EVENT_NOTES),
          Rule.of("outreach_event", READ_EVENTS, EDIT_EVENTS, IMPORT_NOTES, RELEASE_EVENTS),
          Rule.of("outreach_follow_up", READ_EVENTS, EDIT_EVENTS),
          Rule.of("calendar_address", USE_CALENDAR, USE_CALENDAR),
          Rule.of("assistance_request", READ_REQUESTS, RECEIVE_REQUESTS, HANDLE_CASES, DRAFT_NEEDS),
          Rule.of("assistance_step", READ_CASES, HANDLE_CASES).readBy(READ_REQUESTS),
          Rule.of("assistance_hold", READ_CASES, HOLD_CASES),
          Rule.of("assistance_procedure", READ_CASES, CORRECT_PROCEDURES),
          Rule.of("assistance_brief", READ_CASES, HANDLE_CASES),
          Rule.of("assistance_silence", READ_CASES, HANDLE_CASES, DECIDE_CONSENT)
              .readBy(DECIDE_CONSENT),
          Rule.of("letters_letter", READ_CASES, HANDLE_CASES, DISPATCH_LETTERS)
              .readBy(READ_REQUESTS),
          Rule.of("providers_offer", READ_OFFERS, EDIT_OFFERS),
          Rule.of("providers_provider", READ_PROVIDERS, EDIT_PROVIDERS).readBy(READ_OFFERS),
          Rule.of("providers_subscription", ANSWER_NEEDS, ANSWER_NEEDS),
          Rule.of("providers_answer", READ_OFFERS, ANSWER_NEEDS).writtenBy(EDIT_OFFERS),
          Rule.of("providers_claim", READ_PROVIDERS, GIVE_OFFERS, ASSIGN_PROVIDERS),
          Rule.of("deliveries_delivery", READ_DELIVERIES, EDIT_DELIVERIES),
          Rule.of("deliveries_feedback", READ_DELIVERIES, GIVE_FEEDBACK).writtenBy(EDIT_DELIVERIES),
          Rule.of("practices_practice", RECORD_PRACTICES, RECORD_PRACTICES)
              .readBy(READ_PRACTICES)
              .writtenBy(SUBMIT_PRACTICES),
          Rule.of("practices_return", PUBLISH_PRACTICES, PUBLISH_PRACTICES)
              .readBy(SUBMIT_PRACTICES),
          Rule.of("needs_draft", DRAFT_NEEDS, DRAFT_NEEDS),
          Rule.of("needs_proposal", DRAFT_NEEDS, PROPOSE_NEEDS, DRAFT_NEEDS).readBy(PROPOSE_NEEDS),
          Rule.of("history_change", PROPOSE_FIELD_CHANGES, PROPOSE_FIELD_CHANGES)
              .readBy(READ_MATRICES),
          Rule.of("workspace_entry", USE_WORKSPACE, USE_WORKSPACE).readBy(READ_SHARED_ENTRIES),
          Rule.of("workspace_question", USE_WORKSPACE, USE_WORKSPACE, ANSWER_QUESTIONS)
              .readBy(ANSWER_QUESTIONS));

  @Test
  void whoeverMayReadByPermissionReadsByPolicyAndNobodyElse() {
    List<String> wrong = new ArrayList<>();
    for (Rule rule : RULES) {
      compare(rule.table() + " read by", named(rule.table(), true), rule.read(), rule.readSome())
          .forEach(wrong::add);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whoeverMayWriteByPermissionWritesByPolicyAndNobodyElse() {
    List<String> wrong = new ArrayList<>();
    for (Rule rule : RULES) {
      compare(
              rule.table() + " written by",
              named(rule.table(), false),
              rule.write(),
              rule.writeSome())
          .forEach(wrong::add);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void policiesNameNoKindOfViewerThatNobodyIs() {
    Set<String> compared = new TreeSet<>();
    Pattern viewer =
        Pattern.compile("kit_viewer\\(\\)(?: AS kit_viewer\\))? (?:=|<>|in) ?(\\(?[^)]*)");
    for (String policy : policies("%", true)) {
      Matcher found = viewer.matcher(policy);
      while (found.find()) {
        Matcher kinds = QUOTED.matcher(found.group(1).split(" AND ")[0]);
        while (kinds.find()) {
          compared.add(kinds.group(1));
        }
      }
    }
    compared.removeAll(KINDS);
    compared.removeAll(NO_ROLE);
    assertThat(compared).isEmpty();
  }

  private static List<String> compare(
      String what, Set<String> named, List<Permission> all, List<Permission> some) {
    List<String> wrong = new ArrayList<>();
    Set<String> needed = kinds(all);
    Set<String> possible = kinds(all);
    possible.addAll(kinds(some));
    needed.stream()
        .filter(kind -> !named.contains(kind))
        .forEach(kind -> wrong.add(what + " " + kind + ": permitted, but no policy names it"));
    named.stream()
        .filter(kind -> !possible.contains(kind))
        .forEach(kind -> wrong.add(what + " " + kind + ": a policy names it without permission"));
    return wrong;
  }

  private static Set<String> kinds(List<Permission> permissions) {
    return permissions.stream()
        .flatMap(permission -> permission.roles().stream())
        .map(Role::viewerKind)
        .collect(toCollection(TreeSet::new));
  }

  /** The kinds of viewers that the policies of a table name, themselves or in their functions. */
  private Set<String> named(String table, boolean reading) {
    Set<String> kinds = new TreeSet<>();
    policies(table, reading).forEach(policy -> collect(policy, kinds, new TreeSet<>()));
    kinds.retainAll(KINDS);
    return kinds;
  }

  private void collect(String text, Set<String> kinds, Set<String> followed) {
    // A role that a row is about is no viewer.
    Matcher quoted = QUOTED.matcher(text.replaceAll("\\brole = '[a-z-]+'", ""));
    while (quoted.find()) {
      kinds.add(quoted.group(1));
    }
    functions.forEach(
        (name, source) -> {
          if (text.contains(name + "(") && followed.add(name)) {
            collect(source, kinds, followed);
          }
        });
  }

  private List<String> policies(String table, boolean reading) {
    String columns =
        reading
            ? "coalesce(qual, '') from pg_policies where cmd in ('ALL', 'SELECT')"
            : """
            case when cmd in ('INSERT', 'ALL') then coalesce(with_check, qual)
              else coalesce(qual, '') end
            from pg_policies where cmd <> 'SELECT'
            """;
    return sql.sql("select " + columns + " and tablename like :table")
        .param("table", table)
        .query((row, number) -> String.valueOf(row.getString(1)))
        .list();
  }

  private Map<String, String> functions() {
    Map<String, String> found = new TreeMap<>();
    sql.sql(
            """
            select proname, prosrc from pg_proc
            where pronamespace = 'public'::regnamespace and prolang <> 0
            """)
        .query(
            row -> {
              found.put(row.getString(1), row.getString(2));
            });
    return found;
  }
}
