package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.junit.jupiter.api.Test;

/**
 * Every field of every form, sent by every role that may send the form. A field that the page does
 * not show to the role is not read, and no handler asks for one that no page shows.
 */
class HiddenFieldsTest {
  private static final ExampleForms FORMS = ExampleForms.get();
  private static final FormsSentByRoles SENT = FormsSentByRoles.of(FORMS);

  @Test
  void theFieldsThatAPageHidesFromARoleAreThoseThatTheRoleMayNotSet() {
    List<String> wrong = new ArrayList<>();
    for (FormOfRoles form : SENT.forms().values()) {
      for (String role : form.roles()) {
        Set<String> refused = new TreeSet<>(form.wrong().keySet());
        refused.removeIf(field -> maySet(role, form.pattern(), field));
        if (!refused.equals(form.hiddenFrom(role))) {
          wrong.add(
              new FieldsRead.Sender(form.pattern(), role)
                  + ": hidden "
                  + form.hiddenFrom(role)
                  + ", refused "
                  + refused);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean maySet(String role, String pattern, String field) {
    Viewer viewer =
        Role.find(role)
            .map(held -> new Viewer("somebody", held, "Example State 701"))
            .orElse(Viewer.visitor());
    return RestrictedFields.maySet(viewer, pattern, field);
  }

  @Test
  void noFormReadsAFieldThatItsPageDoesNotShow() {
    assertThat(SENT.accepted()).isEmpty();
  }

  /** Each field that a handler asked for is on the page of its form, as the sender is shown it. */
  @Test
  void noHandlerAsksForAFieldThatItsPageDoesNotShow() {
    PageExceptions exceptions = PageExceptions.fields();
    List<String> hidden = new ArrayList<>();
    SENT.read()
        .forEach(
            (sender, names) -> {
              FormOfRoles form = SENT.forms().get(sender.pattern());
              if (form != null) {
                names.stream()
                    .filter(name -> !form.isShown(sender.role(), name))
                    .filter(name -> maySet(sender.role(), sender.pattern(), name))
                    .filter(name -> !exceptions.cover(sender.pattern(), name))
                    .forEach(name -> hidden.add(sender + ": " + name));
              }
            });
    print(hidden.size());
    assertThat(hidden).isEmpty();
    assertThat(exceptions.unused()).as("exceptions without need").isEmpty();
  }

  private static void print(int hidden) {
    System.out.printf(
        "forms x fields x roles: addresses of forms %d, forms on pages %d, without a field %d,"
            + " fields %d, fields sent as the roles %d, fields asked for as the roles %d, read"
            + " although hidden %d%n",
        posted().size(),
        SENT.forms().size(),
        posted().stream().filter(FORMS.withoutField()::contains).count(),
        SENT.forms().values().stream().mapToInt(form -> form.wrong().size()).sum(),
        SENT.fields(),
        SENT.read().values().stream().mapToInt(Set::size).sum(),
        SENT.accepted().size() + hidden);
  }

  private static List<String> posted() {
    return Addresses.list().stream()
        .filter(address -> address.method().equals("POST"))
        .map(Address::pattern)
        .toList();
  }

  /** No address of a form is left out in silence, and no role that may send one. */
  @Test
  void everyFormIsOnAPageOfEveryRoleThatMaySendIt() {
    PageExceptions exceptions = PageExceptions.forms();
    List<String> missing = new ArrayList<>();
    for (String address : posted()) {
      Optional<FormOfRoles> form = Optional.ofNullable(SENT.forms().get(address));
      if (form.isEmpty() && !FORMS.withoutField().contains(address)) {
        missing.add(address + " as any role");
      }
      for (String role : SENT.roles()) {
        if (form.filter(f -> f.isOpenTo(role) && !f.roles().contains(role)).isPresent()) {
          missing.add(address + " as " + role);
        }
      }
    }
    missing.removeIf(
        found -> {
          String[] parts = found.split(" as ");
          return exceptions.cover(parts[0], parts[1]);
        });
    assertThat(missing).isEmpty();
    assertThat(exceptions.unused()).as("exceptions without need").isEmpty();
  }

  @Test
  void aStateDoesNotPutItsRequestOnTheProfileOfAnother() {
    Visitor contact = FORMS.program().person(Role.POINT_OF_CONTACT, "Example State 703");
    String draft = contact.post("/drafts", Map.of()).headers().firstValue("Location").orElseThrow();
    String id = draft.replaceFirst(".*/", "");
    contact.post(
        "/drafts/" + id, Map.of("version", "1", "title", "Training", "detail", "Twenty officers."));
    HttpResponse<String> answer =
        contact.post(
            "/drafts/sending",
            Map.of(
                "draft", id,
                "requester", "Example State 704",
                "state", "FRA",
                "forStates", "France"));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(
            FORMS
                .program()
                .count(
                    """
                    select count(*)::int from assistance_request
                    where state = 'Example State 703' and requester = 'Example State 703'
                      and for_states = '{}'
                    """))
        .isEqualTo(1);
  }
}
