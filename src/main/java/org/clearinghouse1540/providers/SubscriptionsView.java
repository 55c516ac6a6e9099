package org.clearinghouse1540.providers;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The subscriptions of a provider, with the form that adds one.
 *
 * @param areas the subject areas to choose from
 */
@Template("providers/subscriptions.jte")
record SubscriptionsView(List<Subscription> subscriptions, FormView form, List<Option> areas) {
  SubscriptionsView {
    subscriptions = List.copyOf(subscriptions);
    areas = List.copyOf(areas);
  }
}
