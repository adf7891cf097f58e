package org.parley.interest;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.parley.testing.Postgres;

@QuarkusTest
@TestProfile(Postgres.class)
class PostgresInterestStoreContractTest extends InterestStoreContractTest {}
