package org.parley.outbox.drain;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.parley.outbox.rehearsal.OnH2;

@QuarkusTest
@TestProfile(OnH2.class)
class H2KeptContractTest extends KeptContractTest {}
