package org.clearinghouse1540.assistance;

/**
 * One thing that a request asks for. Everything afterwards happens per item.
 *
 * @param number its number in the request; 0 where the content is not known
 * @param words what is asked, in the words of the reference
 * @param specificity a specific item, or a declared interest that is not yet specific
 */
public record NeedItem(
    long id,
    long request,
    int number,
    String words,
    String area,
    String specificity,
    String address) {

  /** Whether its content is known at all. */
  public boolean known() {
    return number > 0;
  }

  /** Whether something specific is asked. */
  public boolean specific() {
    return specificity.equals("specific item");
  }
}
