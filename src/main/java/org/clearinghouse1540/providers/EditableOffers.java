package org.clearinghouse1540.providers;

import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.stereotype.Component;

/** The offers that the current user may edit: a provider only its own. */
@Component
final class EditableOffers {
  private final Offers offers;
  private final OfferEndings endings;

  EditableOffers(Offers offers, OfferEndings endings) {
    this.offers = offers;
    this.endings = endings;
  }

  /**
   * An offer that the current user may edit.
   *
   * @throws NotFound if there is no such offer, or if it belongs to another provider
   * @throws BadInput if it ended
   */
  Offer get(Viewer viewer, long id) {
    Offer found = getAlsoEnded(viewer, id);
    endings.requireCurrent(found);
    return found;
  }

  /**
   * Records an act on an offer while it is made.
   *
   * @throws BadInput if it ended in the meantime
   */
  void whileCurrent(Offer offer, Runnable act) {
    endings.whileCurrent(offer, act);
  }

  /**
   * An offer of which the current user may end the publication, also if the offer ended.
   *
   * @throws NotFound if there is no such offer, or if it belongs to another provider
   */
  Offer getAlsoEnded(Viewer viewer, long id) {
    return offers.find(id).filter(offer -> mayEdit(viewer, offer)).orElseThrow(NotFound::new);
  }

  /** Whether a user may edit an offer while it is made; nobody edits the reference table. */
  static boolean mayEdit(Viewer viewer, Offer offer) {
    return viewer.may(Permission.EDIT_OFFERS)
        && !offer.isReference()
        && (!viewer.is(Role.PROVIDER) || offer.status().party().equals(viewer.party()));
  }
}
