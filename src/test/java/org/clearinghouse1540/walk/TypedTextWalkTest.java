package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.app.ExampleForms;
import org.clearinghouse1540.app.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Every page with a form: all fields are filled in, and the network is cut, the page is loaded
 * again and the session ends. What was typed is in the form each time.
 */
class TypedTextWalkTest {
  private static final ExampleForms FORMS = ExampleForms.get();
  private static final Browser BROWSER = new Browser(FORMS.program());

  /** All fields of all forms that keep what is typed, as one list. */
  private static final String FIELDS =
      """
      const fields = [...document.querySelectorAll('main form[method=post]')]
        .filter((form) => !form.querySelector('[type=password]'))
        .flatMap((form) => [...form.elements])
        .filter((field) => field.name && !field.readOnly && !field.disabled && field.autocomplete !== 'one-time-code'
          && ['text', 'email', 'date', 'textarea'].includes(field.type));
      """;

  private static final String FILL =
      "() => {"
          + FIELDS
          + """
          fields.forEach((field, number) => {
            const text = field.type === 'date' ? '2031-02-03' : `Typed ${number}: نص «текст»`;
            field.value = field.maxLength > 0 ? text.slice(0, field.maxLength) : text;
            field.dispatchEvent(new Event('input', { bubbles: true }));
          });
          return fields.map((field) => field.value);
          }
          """;
  private static final String READ =
      "() => {" + FIELDS + " return fields.map((field) => field.value); }";
  private static final String SEND =
      """
      (number) => {
        const forms = [...document.querySelectorAll('main form[method=post]:not([hx-post]):not([enctype]):not([action^="/account/"])')]
          .filter((form) => !form.querySelector('[type=password]')
            && form.querySelector('input[type=text]:not([readonly]), textarea:not([readonly])'));
        if (number >= forms.length) return false;
        forms[number].noValidate = true;
        forms[number].requestSubmit();
        return true;
      }
      """;

  /** The forms of which one field can be made wrong. */
  private static final String FORMS_WITH_FIELDS =
      FIELDS
          + """
          // The text beside a file is read only if the file is a scan: wrong is then another field.
          const besideScan = (field) => field.name === 'text' && field.form.querySelector('[type=file]');
          const canBeWrong = (field) => field.type !== 'date' && !besideScan(field);
          const forms = [...new Set(fields.map((field) => field.form))].filter((form) => !form.hasAttribute('hx-post')
            && !form.getAttribute('action').includes('/account/') && fields.some((field) => field.form === form && field.type !== 'date'));
          """;

  /** The address and fields of each form: forms that differ in a number only are of one kind. */
  private static final String KINDS =
      "() => {"
          + FORMS_WITH_FIELDS
          + """
          return forms.map((form) => [form.getAttribute('action').split('?')[0],
            ...fields.filter((field) => field.form === form).map((field) => field.name)].join(' ').replace(/\\d+/g, '0'));
          }
          """;

  /**
   * Fills the form of this number and makes one field of it wrong: it is far too long. If there is
   * only the text of a scan, the file is wrong: it is missing.
   */
  private static final String WRONG =
      "(number) => {"
          + FORMS_WITH_FIELDS
          + """
          const own = fields.filter((field) => field.form === forms[number]);
          own.forEach((field, at) => {
            field.value = field.type === 'date' ? '2024-02-03' : `Typed ${at}: نص «текст»`;
          });
          const long = own.findLast(canBeWrong);
          if (long) {
            long.removeAttribute('maxlength');
            long.value = 'w'.repeat(70000);
          }
          forms[number].noValidate = true;
          forms[number].dataset.wrong = 'yes';
          return {
            name: (long || forms[number].querySelector('[type=file]')).name, long: Boolean(long),
            typed: own.map((field) => field.value),
            names: own.map((field) => field.name), action: forms[number].getAttribute('action').split('?')[0],
          };
          }
          """;

  // As a person does, with the first button: its value can say which act the form is sent for. A
  // button that only adds fields, without a look at what was typed, is not meant.
  private static final String SUBMIT_WRONG =
      """
      () => {
        const form = document.querySelector('form[data-wrong]');
        form.requestSubmit([...form.elements].find((button) => button.type === 'submit' && !button.formNoValidate));
      }
      """;
  private static final String SHOWN =
      """
      (asked) => {
        const wrong = [...document.querySelectorAll('main form [name]')]
          .find((field) => field.name === asked.name && (asked.long ? field.value?.length === 70000
            : field.type === 'file' && field.form.getAttribute('action').split('?')[0] === asked.action));
        if (!wrong) return 'the wrong text is lost';
        const own = [...wrong.form.elements];
        const lost = asked.names.filter((name, at) =>
          !own.some((field) => field.name === name && field.value === asked.typed[at]));
        if (lost.length) return `lost: ${lost}`;
        const beside = (wrong.getAttribute('aria-describedby') || '').split(' ')
          .map((id) => document.getElementById(id)).filter(Boolean);
        return wrong.getAttribute('aria-invalid') === 'true' && beside.some((text) => text.getClientRects().length && text.textContent.trim())
          ? '' : 'no problem beside the field';
      }
      """;

  private final List<String> lost = new ArrayList<>();
  private final Set<Object> kinds = new HashSet<>();
  private int wrongFields;
  private int pages;
  private int words;

  @AfterAll
  static void close() {
    BROWSER.close();
  }

  @Test
  void whatWasTypedOutlivesACutLineAReloadAndAnEndedSession() {
    for (Map.Entry<Visitor, Set<String>> user : FORMS.pages().entrySet()) {
      if (user.getKey().name().isEmpty()) {
        continue; // An invitation is accepted with a password, which is not kept.
      }
      Page page = BROWSER.signedIn(user.getKey());
      page.onDialog(Dialog::accept);
      for (String address : user.getValue()) {
        walk(page, address);
        wrongFields(page, address);
      }
      page.context().close();
    }
    System.out.printf(
        Locale.ROOT,
        "typed text: pages %d, texts typed %d, forms with a wrong field %d, lost %d%n",
        pages,
        words,
        wrongFields,
        lost.size());
    assertThat(lost).isEmpty();
    assertThat(words).isGreaterThan(200);
    assertThat(wrongFields).isGreaterThan(60);
  }

  private void walk(Page page, String address) {
    page.navigate(address);
    List<?> typed = (List<?>) page.evaluate(FILL);
    if (typed.isEmpty()) {
      return;
    }
    pages++;
    words += typed.size();
    cutLine(page, address, typed);
    page.navigate(address);
    compare("loaded again", page, address, typed);
    endedSession(page, address, typed);
    page.evaluate("() => sessionStorage.clear()");
  }

  // One field of each kind of form is wrong: all text is there again, and the problem is beside its
  // field.
  private void wrongFields(Page page, String address) {
    List<?> forms = (List<?>) page.evaluate(KINDS);
    for (int number = 0; number < forms.size(); number++) {
      if (!kinds.add(forms.get(number))) {
        continue;
      }
      page.navigate(address);
      Object wrong = page.evaluate(WRONG, number);
      wrongFields++;
      page.waitForNavigation(() -> page.evaluate(SUBMIT_WRONG));
      String fault = (String) page.evaluate(SHOWN, wrong);
      page.evaluate("() => sessionStorage.clear()");
      if (!fault.isEmpty()) {
        Map<?, ?> form = (Map<?, ?>) wrong;
        lost.add(address + " " + form.get("action") + " " + form.get("name") + ": " + fault);
      }
    }
  }

  private void cutLine(Page page, String address, List<?> typed) {
    page.context().setOffline(true);
    int number = 0;
    while (Boolean.TRUE.equals(page.evaluate(SEND, number))) {
      number++;
    }
    if (number > 0 && !page.locator("#drafts.problem").isVisible()) {
      lost.add(address + ": no word that the line is cut");
    }
    compare("line cut", page, address, typed);
    page.context().setOffline(false);
  }

  private void endedSession(Page page, String address, List<?> typed) {
    List<Cookie> session = page.context().cookies();
    page.context().clearCookies();
    boolean[] sent = {false};
    page.waitForCondition(
        () -> {
          if (!sent[0]) {
            sent[0] = true;
            if (!Boolean.TRUE.equals(page.evaluate(SEND, 0))) {
              sent[0] = false;
              return true;
            }
          }
          return page.locator("form[data-resend], main .small").count() > 0;
        });
    if (sent[0]) {
      String shown = String.join(" ", page.locator("form[data-resend] textarea").allTextContents());
      if (!shown.contains("Typed ") && !shown.contains("2031-02-03")) {
        lost.add(address + ": not on the page of the ended session");
      }
    }
    page.context().addCookies(session);
    page.navigate(address);
    compare("signed in again", page, address, typed);
  }

  private void compare(String when, Page page, String address, List<?> typed) {
    Object found = page.evaluate(READ);
    if (!typed.equals(found)) {
      lost.add(address + " " + when + " (" + page.title() + "): " + found);
    }
  }
}
