package org.parley.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * A person: a platform, a home workspace and a user id there. Nothing is inferred from the
 * workspace.
 */
@Entity
@Table(name = "person")
@SuppressWarnings("NullAway.Init")
public class Person {
  /** Stands wherever the name of somebody stood who was forgotten. */
  public static final String NOBODYS_NAME = "Somebody";

  @jakarta.persistence.Id private UUID id;
  private String platform;
  private String workspace;

  @Column(name = "user_id")
  private String user;

  private String name;
  private String zone;
  private String language;

  @Column(name = "chose_zone")
  private boolean choseZone;

  @Column(name = "chose_language")
  private boolean choseLanguage;

  private boolean guest;
  @Version private long version;

  protected Person() {}

  /** Somebody met for the first time. */
  public static Person met(Address address) {
    var person = new Person();
    person.id = UUID.randomUUID();
    person.platform = address.platform();
    person.workspace = address.workspace();
    person.user = address.user();
    person.zone = "UTC";
    person.language = "en";
    person.name = "";
    return person;
  }

  /** What the platform says now; what the person chose by hand stays. */
  public void introduced(String itsName, ZoneId itsZone, Locale itsLocale, Guesthood guesthood) {
    name = itsName;
    guest = guesthood == Guesthood.GUEST;
    if (!choseZone) {
      zone = itsZone.getId();
    }
    if (!choseLanguage) {
      language = itsLocale.toLanguageTag();
    }
  }

  /** The person's own choice, which outlasts what the platform says. */
  public void chooses(ZoneId itsZone, Locale itsLocale) {
    zone = itsZone.getId();
    choseZone = true;
    language = itsLocale.toLanguageTag();
    choseLanguage = true;
  }

  /** Nobody any more: found by no address, called by no name. */
  void forgotten() {
    name = NOBODYS_NAME;
    workspace = "";
    user = "forgotten/" + id;
    zone = "UTC";
    choseZone = false;
    language = "en";
    choseLanguage = false;
    guest = false;
  }

  public Id id() {
    return new Id(id);
  }

  public Address address() {
    return new Address(platform, workspace, user);
  }

  public String name() {
    return name;
  }

  public ZoneId zone() {
    return ZoneId.of(zone);
  }

  public Locale locale() {
    return Locale.forLanguageTag(language);
  }

  public Guesthood guesthood() {
    return guest ? Guesthood.GUEST : Guesthood.MEMBER;
  }

  /** Identity of a person. */
  public record Id(UUID value) {}

  /** Where a person is found: platform code, home workspace, user id there. */
  public record Address(String platform, String workspace, String user) {}

  /** Whether the platform calls the person a guest. */
  public enum Guesthood {
    MEMBER,
    GUEST
  }
}
