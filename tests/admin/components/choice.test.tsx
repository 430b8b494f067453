import { DesignSystemProvider } from '@strapi/design-system';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Choice, type Option } from '../../../admin/src/components/Choice';

const choose = async (label: string, options: Option<string | null>[]) => {
  const onChange = jest.fn();
  render(
    <DesignSystemProvider locale="en">
      <Choice aria-label="Berth" value={options[0]!.value} options={options} onChange={onChange} />
    </DesignSystemProvider>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole('combobox', { name: 'Berth' }));
  await user.click(await screen.findByRole('option', { name: label }));
  return onChange;
};

const north = { value: 'north', label: 'North' };

it('chooses null by the option for it', async () => {
  const onChange = await choose('None', [north, { value: null, label: 'None' }]);
  expect(onChange).toHaveBeenCalledWith(null);
});

it('chooses a value of a site, whatever it is', async () => {
  const onChange = await choose('Another', [north, { value: '-', label: 'Another' }]);
  expect(onChange).toHaveBeenCalledWith('-');
});
