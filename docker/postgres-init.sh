#!/bin/sh
# The owner of the database is no superuser; it may make the role the system runs under.
set -eu
psql --set=ON_ERROR_STOP=1 --set=password="$OWNER_PASSWORD" --username=postgres <<'SQL'
CREATE ROLE knotenpunkt LOGIN CREATEROLE PASSWORD :'password';
CREATE DATABASE knotenpunkt OWNER knotenpunkt;
SQL
