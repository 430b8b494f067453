import { asAdmin } from '../../support/invite';
import { importFile, previewFile } from '../../support/imports';
import { findRow, findRows, types, type Row, officeForTests } from '../../support/office';

const names = (rows: unknown): string[] =>
  (rows as { name: string }[]).map(({ name }) => name).sort();

describe('what the columns of a file say', () => {
  const office = officeForTests({ config: { worker: { enabled: false } } });

  const create = (type: 'program' | 'tag' | 'member', data: object) =>
    office.site.strapi.documents(types[type]).create({ data: data as never });

  const memberOf = (email: string): Promise<Row> => findRow(office, 'member', { email });

  beforeAll(async () => {
    await create('program', { name: 'Gym', slug: 'gym' });
    await create('program', { name: 'Pool, outdoor', slug: 'pool' });
    await create('tag', { name: 'Board' });
  });

  it('is kept with new members', async () => {
    const file = [
      'E-Mail;Name;Sprache;Programm;Schlagwörter;Telefon;Zahlungsart;Haustier',
      'new@values.test;Smith, Ann;Deutsch;GYM|pool;board, new one;+49 30;Lastschrift;Hund',
      '"Bob Jones <bob@values.test>";;fr-CA;;;;;',
    ].join('\n');
    const batch = await importFile(office.site, file, { language: 'nl' });
    expect(batch.counts.added).toBe(2);
    const member = await memberOf('new@values.test');
    expect(member).toMatchObject({
      firstName: 'Ann',
      lastName: 'Smith',
      language: 'de',
      phone: '+49 30',
      paymentMethod: 'direct debit',
      state: 'not_invited',
      emailNotifications: true,
    });
    expect(names(member.programs)).toEqual(['Gym', 'Pool, outdoor']);
    expect(names(member.tags)).toEqual(['Board', 'new one']);
    expect(batch.log[0]!.notes).toEqual([
      { id: 'programs', values: { programs: ['Gym', 'Pool, outdoor'] } },
      { id: 'tags', values: { tags: ['board', 'new one'] } },
    ]);
    expect(await memberOf('bob@values.test')).toMatchObject({
      firstName: 'Bob',
      lastName: 'Jones',
      language: 'fr',
      phone: null,
      paymentMethod: null,
    });
    expect(names(await findRows(office, 'tag'))).toEqual(['Board', 'new one']);
  });

  it('is told where it cannot be kept, and the line goes on', async () => {
    const long = 'x'.repeat(300);
    const file = `email,programs,language,payment method,first name\nodd@values.test,Yoga,Klingon,cash,${long}\n`;
    const notes = [
      { id: 'program_not_known', values: { program: 'Yoga' } },
      { id: 'language_not_known', values: { language: 'Klingon' } },
      { id: 'not_taken_over', values: { columns: ['payment method', 'first name'] } },
    ];
    const preview = await previewFile(office.site, file);
    expect(preview.rows).toMatchObject([{ line: 2, outcome: 'invited', notes }]);
    expect((await importFile(office.site, file)).log).toMatchObject([
      { line: 2, outcome: 'added', notes },
    ]);
    expect(await memberOf('odd@values.test')).toMatchObject({
      firstName: null,
      language: null,
      paymentMethod: null,
      programs: [],
    });
  });

  it('adds to existing members and never overwrites what the roster has', async () => {
    const programs = (await findRows(office, 'program', { slug: 'gym' })).map((row) => row.id);
    const known = { firstName: 'Anna', phone: '', programs };
    await create('member', { email: 'Known@values.test', ...known });
    await create('member', { email: 'gone@values.test', suppression: 'declined' });
    const file = [
      'email,first name,last name,phone,program,tags',
      'known@values.test,Ann,Smith,123,pool,Board',
      'gone@values.test,Bob,Jones,456,gym,Board',
    ].join('\n');
    const batch = await importFile(office.site, file);
    const member = await memberOf('Known@values.test');
    expect(member).toMatchObject({ firstName: 'Anna', lastName: 'Smith', phone: '123' });
    expect(names(member.programs)).toEqual(['Gym', 'Pool, outdoor']);
    expect(names(member.tags)).toEqual(['Board']);
    expect(batch.log).toMatchObject([
      {
        outcome: 'added',
        notes: [
          { id: 'program', values: { program: 'Pool, outdoor' } },
          { id: 'tags', values: { tags: ['Board'] } },
          { id: 'kept_as_it_was', values: { columns: ['firstName'] } },
        ],
      },
      { outcome: 'suppressed', notes: [{ id: 'declined_for_good', values: {} }] },
    ]);
    expect(await memberOf('gone@values.test')).toMatchObject({
      firstName: null,
      programs: [],
      tags: [],
    });
    const again = await importFile(office.site, file);
    expect(again.counts).toMatchObject({ added: 1, suppressed: 1 });
    expect(names((await memberOf('Known@values.test')).tags)).toEqual(['Board']);
  });

  it('comes beside the program for everybody', async () => {
    const gym = await findRow(office, 'program', { slug: 'gym' });
    const file = 'email,program\neverybody@values.test,pool\n';
    const batch = await importFile(office.site, file, { program: gym.documentId });
    expect(batch.program).toEqual({ id: gym.documentId, name: 'Gym' });
    expect(batch.log[0]!.notes).toEqual([
      { id: 'programs', values: { programs: ['Gym', 'Pool, outdoor'] } },
    ]);
    expect(names((await memberOf('everybody@values.test')).programs)).toEqual([
      'Gym',
      'Pool, outdoor',
    ]);
  });

  it('means the program of that name, whatever another has for a slug', async () => {
    await create('program', { name: 'Gold', slug: 'gold-members' });
    await create('program', { name: 'Silver', slug: 'gold' });
    await importFile(office.site, 'email,program\ngold@values.test,Gold\n');
    expect(names((await memberOf('gold@values.test')).programs)).toEqual(['Gold']);
  });

  it('is understood with letters and accents apart, as a Mac writes them', async () => {
    await create('program', { name: 'Café', slug: 'cafe' });
    const file = 'email,program,payment method\nmac@values.test,Café,Prélèvement\n';
    const batch = await importFile(office.site, file.normalize('NFD'));
    expect(batch.log[0]!.notes).toEqual([{ id: 'program', values: { program: 'Café' } }]);
    expect(await memberOf('mac@values.test')).toMatchObject({ paymentMethod: 'direct debit' });
  });

  it('tells names of tags and programs apart by an accent, on every database', async () => {
    await create('program', { name: 'Paté', slug: 'pate-1' });
    await create('program', { name: 'Pate', slug: 'pate-2' });
    const file = 'email,program,tags\none@values.test,Paté,Élite\ntwo@values.test,Pate,Elite\n';
    await importFile(office.site, file);
    await importFile(office.site, 'email,tags\nthree@values.test,ELITE\n');
    const one = await memberOf('one@values.test');
    const two = await memberOf('two@values.test');
    expect([names(one.programs), names(one.tags)]).toEqual([['Paté'], ['Élite']]);
    expect([names(two.programs), names(two.tags)]).toEqual([['Pate'], ['Elite']]);
    expect(names((await memberOf('three@values.test')).tags)).toEqual(['Elite']);
  });

  it('is left out where the site keeps a name to itself', async () => {
    const attribute = office.site.strapi.contentType(types.member).attributes.lastName;
    (attribute as { private?: boolean }).private = true;
    const file = 'email,last name\nprivate@values.test,Smith\n';
    const batch = await importFile(office.site, file).finally(() => {
      delete (attribute as { private?: boolean }).private;
    });
    expect(batch.log).toMatchObject([
      {
        outcome: 'added',
        notes: [{ id: 'not_taken_over', values: { columns: ['last name'] } }],
      },
    ]);
  });

  it('is not kept in the output log once the line is settled', async () => {
    const entries = await findRows(office, 'logEntry', { line: { $notNull: true } });
    expect(entries.length).toBeGreaterThan(5);
    expect(entries.filter(({ values }) => values !== null)).toEqual([]);
  });

  it('is read only where a column is chosen for it', async () => {
    const file = 'email,first name,phone\nchosen@values.test,Ann,123\n';
    await importFile(office.site, file, { columns: ['email', null, 'lastName'] });
    expect(await memberOf('chosen@values.test')).toMatchObject({
      firstName: null,
      lastName: '123',
      phone: null,
    });
  });

  it('stands in the menu of columns with the labels of own attributes', async () => {
    const { targets } = await previewFile(office.site, 'a@values.test');
    expect(targets.map(({ name }) => name)).toEqual([
      ...['email', 'name', 'firstName', 'lastName', 'language', 'program', 'tags'],
      ...['phone', 'paymentMethod'],
    ]);
    expect(targets.at(-1)).toMatchObject({ isOwn: true, labels: { label: { de: 'Zahlungsart' } } });
  });

  it('is text on its way back out, HTML included', async () => {
    const name = '<img src=x onerror=alert(1)>';
    await importFile(office.site, `email,last name\nhtml@values.test,${name}\n`);
    const { body } = await asAdmin(office.site, 'get', '/members?q=html@values.test');
    expect(body.data[0]).toMatchObject({ lastName: name });
  });
});
