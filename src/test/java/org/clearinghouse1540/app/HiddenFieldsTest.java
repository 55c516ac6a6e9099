package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

  /** One form with its fields, as each role that may send it sees it. */
  private static final class SharedForm {
    private final Map<Role, List<FormCrawler.FoundForm>> shown = new TreeMap<>();
    private final Map<String, String> wrong = new LinkedHashMap<>();

    void add(Role role, FormCrawler.FoundForm form) {
      shown.computeIfAbsent(role, first -> new ArrayList<>()).add(form);
      Map<String, String> values = FormValues.wrong(form.form());
      form.form().select("input[type=hidden]").eachAttr("name").forEach(values::remove);
      form.form()
          .select("[name]")
          .eachAttr("name")
          .forEach(name -> wrong.putIfAbsent(name, values.getOrDefault(name, "no such choice")));
      wrong.remove("_csrf");
    }

    Set<String> hiddenFrom(Role role) {
      Set<String> hidden = new TreeSet<>(wrong.keySet());
      // The digest of a recorded value is no value of a field.
      hidden.removeIf(name -> name.startsWith("seen!"));
      for (FormCrawler.FoundForm form : shown.getOrDefault(role, List.of())) {
        form.form().select("[name]").eachAttr("name").forEach(hidden::remove);
      }
      return hidden;
    }
  }

  private static Map<Address, SharedForm> forms() {
    Map<String, Address> addresses = new HashMap<>();
    for (Address address : Addresses.list()) {
      if (address.method().equals("POST")) {
        addresses.put(address.pattern(), address);
      }
    }
    Map<Address, SharedForm> forms = new LinkedHashMap<>();
    for (FormCrawler.FoundForm form : FORMS.all()) {
      Address address = Optional.ofNullable(addresses.get(form.pattern())).orElseThrow();
      Role.find(form.user().name().replaceFirst("\\..*", ""))
          .filter(address::isOpenTo)
          .ifPresent(
              role -> forms.computeIfAbsent(address, first -> new SharedForm()).add(role, form));
    }
    return forms;
  }

  @Test
  void theFieldsThatAPageHidesFromARoleAreThoseThatTheRoleMayNotSet() {
    List<String> wrong = new ArrayList<>();
    forms()
        .forEach(
            (address, form) ->
                form.shown
                    .keySet()
                    .forEach(
                        role -> {
                          Viewer viewer = new Viewer("somebody", role, "Example State 701");
                          Set<String> refused = new TreeSet<>(form.wrong.keySet());
                          refused.removeIf(
                              field -> RestrictedFields.maySet(viewer, address.pattern(), field));
                          if (!refused.equals(form.hiddenFrom(role))) {
                            wrong.add(
                                address.pattern()
                                    + " as "
                                    + role.key()
                                    + ": hidden "
                                    + form.hiddenFrom(role)
                                    + ", refused "
                                    + refused);
                          }
                        }));
    assertThat(wrong).isEmpty();
  }

  @Test
  void noFormReadsAFieldThatItsPageDoesNotShow() {
    List<String> read = new ArrayList<>();
    int fields = 0;
    int sent = 0;
    Map<Address, SharedForm> forms = forms();
    for (Map.Entry<Address, SharedForm> entry : forms.entrySet()) {
      SharedForm form = entry.getValue();
      fields += form.wrong.size();
      for (Map.Entry<Role, List<FormCrawler.FoundForm>> shown : form.shown.entrySet()) {
        FormCrawler.FoundForm first = shown.getValue().getFirst();
        sent += form.wrong.size();
        Set<String> hidden = form.hiddenFrom(shown.getKey());
        // A field that is read is refused for its characters; one that is not read is not.
        Map<String, String> values = new HashMap<>(form.wrong);
        hidden.forEach(field -> values.put(field, "a\0b"));
        HttpResponse<String> answer = first.user().post(first.action(), values);
        if (answer.body().contains(Texts.get(Language.EN, "kit.form.characters"))) {
          read.add(shown.getKey().key() + " set one of " + hidden + " of " + first.pattern());
        }
      }
    }
    System.out.printf(
        "forms x fields x roles: forms %d, fields %d, fields sent as the roles %d, read although"
            + " hidden %d%n",
        forms.size(), fields, sent, read.size());
    assertThat(read).isEmpty();
    assertThat(forms.size()).isGreaterThan(100);
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
