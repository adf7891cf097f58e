package org.parley.organisation.chat.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.parley.conversation.port.Audiences;
import org.parley.conversation.port.Destination;
import org.parley.organisation.Hat;
import org.parley.organisation.Hats;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.organisation.Persons;
import org.parley.organisation.place.LinkedChannels;
import org.parley.role.Role;

@ApplicationScoped
@Transactional
class AudienceDirectory implements Audiences {
  private final Hats hats;
  private final Persons persons;
  private final LinkedChannels channels;

  AudienceDirectory(Hats hats, Persons persons, LinkedChannels channels) {
    this.hats = hats;
    this.persons = persons;
    this.channels = channels;
  }

  @Override
  public List<Destination> channels(UUID topic) {
    return channels.of(new PartnershipId(topic)).stream()
        .map(it -> Addresses.channel(it.key()))
        .toList();
  }

  @Override
  public List<Destination> facilitators(UUID topic) {
    return chats(topic, hat -> hat.role() == Role.FACILITATOR);
  }

  @Override
  public List<Destination> voices(UUID topic) {
    return chats(topic, hat -> hat.role() == Role.VOICE);
  }

  @Override
  public List<Destination> peopleOf(UUID topic, UUID organisation) {
    return chats(topic, hat -> isOf(hat, organisation));
  }

  @Override
  public Optional<Destination> voiceOf(UUID topic, UUID organisation) {
    return chats(topic, hat -> isOf(hat, organisation) && hat.role() == Role.VOICE).stream()
        .findFirst();
  }

  @Override
  public Optional<Destination> person(UUID person) {
    return persons.with(new Person.Id(person)).map(it -> Addresses.personalChat(it.address()));
  }

  private static boolean isOf(Hat hat, UUID organisation) {
    return hat.organisation().filter(it -> it.value().equals(organisation)).isPresent();
  }

  private List<Destination> chats(UUID topic, Predicate<Hat> whose) {
    var people =
        hats.at(new PartnershipId(topic)).stream()
            .filter(whose)
            .map(Hat::person)
            .distinct()
            .toList();
    return persons.all(people).stream().map(it -> Addresses.personalChat(it.address())).toList();
  }
}
