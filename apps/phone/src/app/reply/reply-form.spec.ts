import { TestBed } from '@angular/core/testing';
import { Kept } from '../platform/kept';
import { ReplyForm } from './reply-form';

describe('the answer form', () => {
  const store = { keep: async () => undefined, read: async () => undefined, forget: async () => undefined };
  const open = async () => {
    TestBed.configureTestingModule({ providers: [{ provide: Kept, useValue: { store: async () => store } }] });
    const page = TestBed.createComponent(ReplyForm);
    page.componentRef.setInput('key', 'reply');
    await page.whenStable();
    const element = page.nativeElement as HTMLElement;
    const act = async (selector: string): Promise<void> => {
      element.querySelector<HTMLElement>(selector)!.click();
      await page.whenStable();
    };
    const wrong = (): string[] =>
      [...element.querySelectorAll('.error')].map(({ textContent }) => textContent.trim()).filter(Boolean);
    return { act, wrong };
  };

  it('asks for what the chosen answer lacks when it is sent, and for nothing of another one just chosen', async () => {
    const { act, wrong } = await open();
    await act('input[value="leave-asked"]');
    await act('[type="submit"]');
    expect(wrong()).toEqual(['写明请假原因，一句话即可。']);

    await act('input[value="substitute"]');
    expect(wrong()).toEqual([]);
    await act('[type="submit"]');
    expect(wrong()).toHaveLength(1);
  });
});
