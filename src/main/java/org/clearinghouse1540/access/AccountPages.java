package org.clearinghouse1540.access;

import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The administrator's list of accounts with their roles. */
@Controller
class AccountPages {
  private static final String LIST = "/accounts";

  private final AccountsViewFactory views;
  private final Accounts accounts;
  private final AccountCreation creation;
  private final Sessions sessions;
  private final RoleGrantResolver grants;

  AccountPages(
      AccountsViewFactory views,
      Accounts accounts,
      AccountCreation creation,
      Sessions sessions,
      RoleGrantResolver grants) {
    this.views = views;
    this.accounts = accounts;
    this.creation = creation;
    this.sessions = sessions;
    this.grants = grants;
  }

  @GetMapping(LIST)
  Page list(Viewer viewer, Language language, SubmittedForm submitted) {
    return Page.of(views.view(viewer, language, submitted, Optional.empty()));
  }

  /** Creates an account with a random password, which is shown once. */
  @PostMapping("/accounts/open")
  @FormPage(LIST)
  @BindingAct(value = "access.act.open", next = "access.next.recipient")
  Page open(Viewer viewer, Language language, Form form, Act act) {
    String name = form.requiredText("name");
    String label = form.text("label", 200);
    Optional<RoleGrant> grant = grants.read(form);
    form.check();
    act.to("access.receiver.named", name);
    String password = creation.open(viewer.actor(), name, label, grant.orElseThrow());
    return Page.of(
        views.view(
            viewer,
            language,
            SubmittedForm.none(),
            Optional.of(new AccountsView.Created(name, password))));
  }

  @PostMapping("/accounts/close")
  @FormPage(LIST)
  @BindingAct("access.act.close")
  String close(Viewer viewer, Form form, Act act) {
    String name = form.value("name");
    act.on(name, "/accounts").to("access.receiver.named", name);
    if (name.equals(viewer.name())) {
      form.problem("", "access.refused.own-account");
      form.check();
    }
    if (!accounts.close(viewer.actor(), name)) {
      form.problem("", "access.refused.no-account");
      form.check();
    }
    return "redirect:/accounts";
  }

  @PostMapping("/accounts/sessions")
  @FormPage(LIST)
  String endSessions(Viewer viewer, Form form) {
    sessions.end(viewer.actor(), form.value("name"));
    return "redirect:/accounts";
  }

  @PostMapping("/accounts/role/give")
  @FormPage(LIST)
  @BindingAct(value = "access.act.give", next = "access.next.recipient")
  String give(Viewer viewer, Form form, Act act) {
    String name = form.requiredText("name");
    Optional<RoleGrant> grant = grants.read(form);
    form.check();
    act.on(name, LIST).to("access.receiver.named", name);
    accounts.give(viewer.actor(), name, grant.orElseThrow());
    return "redirect:/accounts";
  }

  @PostMapping("/accounts/role/take")
  @FormPage(LIST)
  @BindingAct("access.act.take")
  String take(Viewer viewer, Form form, Act act) {
    Optional<Role> role = form.requiredChoice("role", Role::find);
    form.check();
    act.on(form.value("name"), "/accounts").to("access.receiver.named", form.value("name"));
    RoleGrant grant = new RoleGrant(role.orElseThrow(), form.value("party"));
    accounts.take(viewer.actor(), form.value("name"), grant);
    return "redirect:/accounts";
  }
}
