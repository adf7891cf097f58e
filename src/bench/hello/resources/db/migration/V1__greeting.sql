create table Greeting (id bigint primary key, words varchar(255));
