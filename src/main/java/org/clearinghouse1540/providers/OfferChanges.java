package org.clearinghouse1540.providers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.journal.Change;

/**
 * The entries of the journal on the content of offers: of a draft only the fact, because its
 * content stays with its provider; of a submitted offer its content, before and after each change.
 */
final class OfferChanges {
  private OfferChanges() {}

  static Change recorded(
      long id, Provider provider, OfferDetails details, boolean draft, List<Long> needs) {
    Map<String, Object> values = new HashMap<>(draft ? Map.of() : details.columns());
    values.put("provider", provider.fullName());
    values.put("draft", draft);
    values.put("needs", needs);
    return Change.of(draft ? "offer drafted" : "offer recorded", "offer/" + id).after(values);
  }

  static Change changed(Offer before, OfferDetails details) {
    Change change = Change.of("offer changed", "offer/" + before.id());
    return before.status().draft()
        ? change.after(Map.of("draft", true))
        : change.before(OfferDetails.of(before).columns()).after(details.columns());
  }
}
