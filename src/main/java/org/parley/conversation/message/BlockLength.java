package org.parley.conversation.message;

import java.util.List;

/** About how many characters a block takes, for the limit of a whole message. */
final class BlockLength implements Block.Visitor<Integer> {
  private static final BlockLength INSTANCE = new BlockLength();
  private static final int BUTTON = 60;

  static int of(Block block) {
    return block.accept(INSTANCE);
  }

  @Override
  public Integer heading(Block.Heading block) {
    return block.text().length();
  }

  @Override
  public Integer paragraph(Block.Paragraph block) {
    return block.text().length();
  }

  @Override
  public Integer facts(Block.Facts block) {
    return block.facts().stream().mapToInt(f -> f.label().length() + f.value().length() + 8).sum();
  }

  @Override
  public Integer bulletList(Block.BulletList block) {
    return block.items().stream().mapToInt(i -> i.length() + 3).sum();
  }

  @Override
  public Integer quote(Block.Quote block) {
    return block.text().length();
  }

  @Override
  public Integer progress(Block.Progress block) {
    return block.label().length() + 20;
  }

  @Override
  public Integer chart(Block.Chart block) {
    return block.categories().size() * (20 + 8 * block.series().size());
  }

  @Override
  public Integer picture(Block.Picture block) {
    return block.table().stream().flatMap(List::stream).mapToInt(String::length).sum();
  }

  @Override
  public Integer divider(Block.Divider block) {
    return 0;
  }

  @Override
  public Integer actions(Block.Actions block) {
    return block.buttons().size() * BUTTON;
  }

  @Override
  public Integer choice(Block.Choice block) {
    return block.question().length() + block.options().size() * BUTTON;
  }

  @Override
  public Integer note(Block.Note block) {
    return block.text().length();
  }
}
