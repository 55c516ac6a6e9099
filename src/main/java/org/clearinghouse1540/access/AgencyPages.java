package org.clearinghouse1540.access;

import java.util.List;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** A State renames its agencies and closes their accounts. */
@Controller
class AgencyPages {
  private static final String PAGE = "/agencies";
  private final Agencies agencies;
  private final List<AgencyWork> work;

  AgencyPages(Agencies agencies, List<AgencyWork> work) {
    this.agencies = agencies;
    this.work = List.copyOf(work);
  }

  @PostMapping("/agencies/rename")
  @FormPage(PAGE)
  String rename(Viewer viewer, Form form) {
    String account = form.value("account");
    String name = form.requiredText("name", 200);
    form.check();
    // A State reads the names of its agencies; the program checks whose they are and writes them.
    ViewerDataSource.asProgram(
        () -> agencies.rename(viewer.actor(), viewer.party(), account, name));
    return "redirect:" + PAGE;
  }

  @PostMapping("/agencies/close")
  @FormPage(PAGE)
  @BindingAct("access.act.close")
  String close(Viewer viewer, Form form, Act act) {
    String account = form.value("account");
    form.check();
    String name = agencies.existing(viewer.party(), account).name();
    act.on(name, PAGE).to("access.receiver.named", name);
    work.stream()
        .flatMap(found -> found.open(viewer.party(), account).stream())
        .forEach(open -> act.toCheck(open.key(), open.arguments().toArray()));
    ViewerDataSource.asProgram(() -> agencies.close(viewer.actor(), viewer.party(), account));
    return "redirect:" + PAGE;
  }
}
