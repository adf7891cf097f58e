package org.parley.sandbox.teams.tenant;

/**
 * Somebody in the tenant.
 *
 * @param id the Entra object id, as {@code aadObjectId} and as the page knows the person
 * @param mri the id that only this bot knows the person by ({@code 29:…})
 * @param homeTenant the tenant that the person belongs to; another one for guests
 * @param zone IANA zone
 * @param language BCP 47 tag
 */
public record Person(
    String id,
    String mri,
    String name,
    Kind kind,
    String homeTenant,
    String mail,
    String zone,
    String language) {

  /** In what way somebody is here. */
  public enum Kind {
    MEMBER("Port Authority"),
    GUEST("guest from Sea Scouts"),
    FACILITATOR("facilitator");

    private final String note;

    Kind(String note) {
      this.note = note;
    }

    /** Who this is, in a few words for the page. */
    public String note() {
      return note;
    }
  }

  /** Whether {@code anyId} is this person's object id or bot-specific id. */
  public boolean isKnownAs(String anyId) {
    return id.equals(anyId) || mri.equals(anyId);
  }

  /** The role that the roster shows. */
  public String role() {
    return kind == Kind.GUEST ? "guest" : "user";
  }
}
