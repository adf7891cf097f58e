package org.parley.partnership.facilitating;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.parley.testing.Postgres;

@QuarkusTest
@TestProfile(Postgres.class)
class PostgresHandOverContractTest extends HandOverContractTest {}
