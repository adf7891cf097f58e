package org.parley.organisation.chat.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.parley.conversation.message.CleanText;
import org.parley.conversation.message.Limits;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Viewer;
import org.parley.organisation.Person;
import org.parley.organisation.Person.Guesthood;
import org.parley.organisation.Persons;
import org.parley.organisation.place.LinkedChannels;

@ApplicationScoped
class PeopleDirectory implements People {
  private static final int NAME = 80;

  private final Persons persons;
  private final LinkedChannels channels;

  PeopleDirectory(Persons persons, LinkedChannels channels) {
    this.persons = persons;
    this.channels = channels;
  }

  @Override
  @Transactional
  public Optional<Profile> known(PersonAddress address) {
    return persons.at(Addresses.of(address)).map(PeopleDirectory::profile);
  }

  @Override
  @Transactional
  public Profile meet(Introduction introduction) {
    var person =
        persons
            .at(Addresses.of(introduction.address()))
            .orElseGet(
                () -> {
                  var met = Person.met(Addresses.of(introduction.address()));
                  persons.add(met);
                  return met;
                });
    person.introduced(
        Limits.beginning(CleanText.of(introduction.name()).replace('\n', ' ').strip(), NAME),
        introduction.zone(),
        introduction.locale(),
        introduction.guest() == Kind.GUEST ? Guesthood.GUEST : Guesthood.MEMBER);
    return profile(person);
  }

  @Override
  @Transactional
  public Viewer viewer(Destination destination) {
    return destination.isPersonal() ? personal(destination) : audience(destination);
  }

  private Viewer personal(Destination chat) {
    var address = new PersonAddress(chat.platform(), chat.workspace(), chat.id());
    return persons
        .at(Addresses.of(address))
        .map(it -> new Viewer(chat, Optional.of(address), it.locale(), it.zone()))
        .orElseGet(() -> new Viewer(chat, Optional.of(address), Locale.ENGLISH, ZoneOffset.UTC));
  }

  private Viewer audience(Destination channel) {
    return channels.at(Addresses.key(channel)).stream()
        .findFirst()
        .map(
            it ->
                new Viewer(
                    channel,
                    Optional.empty(),
                    Locale.forLanguageTag(it.language()),
                    ZoneId.of(it.zone())))
        .orElseGet(() -> new Viewer(channel, Optional.empty(), Locale.ENGLISH, ZoneOffset.UTC));
  }

  private static Profile profile(Person person) {
    var address = person.address();
    return new Profile(
        person.id().value(),
        new PersonAddress(Platform.of(address.platform()), address.workspace(), address.user()),
        person.name(),
        person.zone(),
        person.locale(),
        person.guesthood() == Guesthood.GUEST ? Kind.GUEST : Kind.MEMBER);
  }
}
