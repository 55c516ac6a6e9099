package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;

/**
 * Every field of every form, sent by every role that may send the form. A field that the page does
 * not show to the role is not read.
 */
class HiddenFieldsTest {
  private static final ExampleForms FORMS = ExampleForms.get();
  private static final Map<String, FormOfRoles> BY_ADDRESS = FormOfRoles.of(FORMS.all());

  @Test
  void theFieldsThatAPageHidesFromARoleAreThoseThatTheRoleMayNotSet() {
    List<String> wrong = new ArrayList<>();
    for (FormOfRoles form : BY_ADDRESS.values()) {
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

  static boolean maySet(String role, String pattern, String field) {
    Viewer viewer =
        Role.find(role)
            .map(held -> new Viewer("somebody", held, "Example State 701"))
            .orElse(Viewer.visitor());
    return RestrictedFields.maySet(viewer, pattern, field);
  }

  @Test
  void noFormReadsAFieldThatItsPageDoesNotShow() {
    List<String> read = new ArrayList<>();
    int fields = 0;
    int sent = 0;
    for (FormOfRoles form : BY_ADDRESS.values()) {
      fields += form.wrong().size();
      for (String role : form.roles()) {
        FormCrawler.FoundForm first = form.shownTo(role).getFirst();
        sent += form.wrong().size();
        Set<String> hidden = form.hiddenFrom(role);
        // A field that is read is refused for its characters; one that is not read is not.
        Map<String, String> values = form.wrong();
        hidden.forEach(field -> values.put(field, "a\0b"));
        HttpResponse<String> answer = first.user().post(first.action(), values);
        if (answer.body().contains(Texts.get(Language.EN, "kit.form.characters"))) {
          read.add(role + " set one of " + hidden + " of " + first.pattern());
        }
      }
    }
    System.out.printf(
        "forms x fields x roles: forms %d, fields %d, fields sent as the roles %d, read although"
            + " hidden %d%n",
        BY_ADDRESS.size(), fields, sent, read.size());
    assertThat(read).isEmpty();
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
