package org.parley.partnership;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.List;

/** What other rooms know about leaving a stage, where no container gathers them. */
record Sources(List<GateSource> all) implements Instance<GateSource> {
  @Override
  public Iterator<GateSource> iterator() {
    return all.iterator();
  }

  @Override
  public GateSource get() {
    throw new UnsupportedOperationException("there may be many");
  }

  @Override
  public boolean isUnsatisfied() {
    return all.isEmpty();
  }

  @Override
  public boolean isAmbiguous() {
    return all.size() > 1;
  }

  @Override
  public Instance<GateSource> select(Annotation... qualifiers) {
    throw new UnsupportedOperationException("they have no qualifiers");
  }

  @Override
  public <U extends GateSource> Instance<U> select(Class<U> type, Annotation... qualifiers) {
    throw new UnsupportedOperationException("they have no qualifiers");
  }

  @Override
  public <U extends GateSource> Instance<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
    throw new UnsupportedOperationException("they have no qualifiers");
  }

  @Override
  public void destroy(GateSource instance) {}

  @Override
  public Handle<GateSource> getHandle() {
    throw new UnsupportedOperationException("there may be many");
  }

  @Override
  public Iterable<? extends Handle<GateSource>> handles() {
    throw new UnsupportedOperationException("nobody manages them");
  }
}
