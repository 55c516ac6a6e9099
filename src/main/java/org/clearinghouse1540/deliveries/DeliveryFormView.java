package org.clearinghouse1540.deliveries;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The form of a delivery.
 *
 * @param isNew whether the delivery is not recorded yet
 * @param overlaps the activities with which it overlaps, shown once before it is recorded
 * @param providers the providers for which the current user may record
 */
@Template("deliveries/delivery-form.jte")
record DeliveryFormView(
    FormView form,
    boolean isNew,
    List<ActivityLine> overlaps,
    List<Option> providers,
    DeliveryOptions options) {
  DeliveryFormView {
    overlaps = List.copyOf(overlaps);
    providers = List.copyOf(providers);
  }
}
