package org.clearinghouse1540.registers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.sources.RegisterLists;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Cited documents that are in no register; each is entered from its page. */
@Controller
class UnregisteredPages {
  private final RegisterLists lists;
  private final CitingPlaces places;

  UnregisteredPages(RegisterLists lists, CitingPlaces places) {
    this.lists = lists;
    this.places = places;
  }

  @GetMapping("/registers/unregistered")
  Page list(Viewer viewer, Language language, Form query) {
    String words = query.text("words", 200);
    query.check();
    List<String> states =
        words.isEmpty() ? List.of() : RegisterFilter.named(words, places.names(language));
    Paging paging =
        Paging.of(query.value("page"), lists.countUnregistered(words, states), Paging.LINES);
    List<UnregisteredView.Line> found =
        lists.unregistered(words, states, paging).stream()
            .map(
                document ->
                    new UnregisteredView.Line(document, places.state(document.state(), language)))
            .toList();
    return Page.of(
        new UnregisteredView(
            RegisterTabs.of(viewer),
            words,
            found,
            paging,
            "/registers/unregistered?words="
                + URLEncoder.encode(words, StandardCharsets.UTF_8)
                + "&page="));
  }
}
